/** Plain misspellings as people make them, each with the word that was meant. None was chosen for being easy. */
const pairs = `
acheive>achieve accomodate>accommodate acomplish>accomplish accross>across actualy>actually adress>address agian>again
agreee>agree allready>already althogh>although amoung>among anual>annual apparant>apparent appearence>appearance
aproach>approach arguement>argument arround>around artical>article assitance>assistance attendence>attendance
availible>available awarness>awareness basicaly>basically beautifull>beautiful becomming>becoming begining>beginning
beleive>believe benifit>benefit bicyle>bicycle boundry>boundary breif>brief buisness>business calender>calendar
carefull>careful carreer>career catagory>category centry>century challange>challenge charater>character choclate>chocolate
cigarete>cigarette clearley>clearly collegue>colleague comming>coming comittee>committee communtiy>community
comparision>comparison compleetly>completely concious>conscious conection>connection consistant>consistent contry>country
convienient>convenient corect>correct curiousity>curiosity curently>currently custommer>customer decison>decision
definately>definitely definiton>definition depening>depending descrption>description desparate>desperate developement>development
diference>difference diffrent>different dificult>difficult discribe>describe dissapear>disappear doller>dollar
easely>easily educaton>education embarass>embarrass enviroment>environment equiped>equipped especialy>especially
essencial>essential evalutate>evaluate everone>everyone evidance>evidence exagerate>exaggerate examle>example
excelent>excellent existance>existence expecially>especially experiance>experience explaination>explanation explian>explain
extremly>extremely familar>familiar famaly>family favorate>favourite finaly>finally follwing>following foriegn>foreign
foward>forward freindly>friendly fourty>forty freqently>frequently fundemental>fundamental generaly>generally
goverment>government gradualy>gradually gaurantee>guarantee guidlines>guidelines happend>happened harrass>harass
heigth>height helpfull>helpful hieght>height hopefuly>hopefully hospitl>hospital humerous>humorous hygene>hygiene
idealy>ideally identifing>identifying imediately>immediately imagin>imagine importent>important improvment>improvement
independant>independent infomation>information informtion>information inteligent>intelligent
interupt>interrupt intrest>interest intresting>interesting introducton>introduction irritaing>irritating jewelery>jewellery
knowlege>knowledge langauge>language lauguage>language learing>learning lesure>leisure liason>liaison
libary>library lisence>license literture>literature maintainance>maintenance managment>management
manuever>manoeuvre marrage>marriage mecanical>mechanical medicaly>medically mentioend>mentioned millenium>millennium
mispell>misspell morgage>mortgage moutain>mountain naturaly>naturally neccessary>necessary neigbour>neighbour
noticable>noticeable notise>notice numerious>numerous obvioulsy>obviously ocasion>occasion occured>occurred oficial>official
oportunity>opportunity oposite>opposite optoin>option orginal>original orgnaise>organise outragous>outrageous overal>overall
paralel>parallel parliment>parliament particularily>particularly passanger>passenger peice>piece peolpe>people
percieve>perceive performence>performance perhpas>perhaps personaly>personally persue>pursue phisical>physical
phsyical>physical pleasent>pleasant politican>politician popluar>popular posession>possession posible>possible
potatos>potatoes practicaly>practically prefered>preferred preperation>preparation previus>previous
privelege>privilege probaly>probably proceedure>procedure profesional>professional programing>programming progres>progress
promiss>promise pronounciation>pronunciation proove>prove publically>publicly purpous>purpose questionaire>questionnaire
realy>really reasearch>research reccomend>recommend recieved>received recomended>recommended recuring>recurring
refered>referred referance>reference regulary>regularly relevent>relevant religous>religious rember>remember
remaning>remaining repitition>repetition reponse>response responsability>responsibility restarant>restaurant resturant>restaurant
reveiw>review rythm>rhythm saftey>safety sandwhich>sandwich scedule>schedule seperate>separate seperately>separately
sevral>several shedule>schedule signifcant>significant similiar>similar simpley>simply sincerly>sincerely situaton>situation
socitey>society somthing>something sometims>sometimes sourse>source speach>speech specificaly>specifically
sponser>sponsor stoped>stopped strenght>strength stucture>structure studing>studying succesful>successful
sucessful>successful sucess>success sufficent>sufficient suport>support suprise>surprise surrouding>surrounding
tecnique>technique techinque>technique tempature>temperature temperture>temperature tendancy>tendency thankfull>thankful
thier>their throught>through todya>today togehter>together tommorow>tomorrow tomatos>tomatoes tounge>tongue tradional>traditional
transfered>transferred truely>truly tryed>tried twelth>twelfth typicaly>typically tyrany>tyranny underate>underrate
undestand>understand unfortunatly>unfortunately univeristy>university usally>usually useing>using usefull>useful vacume>vacuum
vegatable>vegetable vegtables>vegetables vehical>vehicle versitile>versatile vilage>village visable>visible volunter>volunteer
wether>whether whereever>wherever whithin>within wholy>wholly wierd>weird writting>writing yeild>yield yestarday>yesterday
teh>the adn>and taht>that tihs>this whcih>which becuase>because beacuse>because waht>what wehn>when yuo>you
activties>activities adivce>advice aditional>additional advertisment>advertisement agressive>aggressive aparently>apparently
apointment>appointment apreciate>appreciate asociation>association athelete>athlete atmosphre>atmosphere atractive>attractive
backgroud>background balence>balance bandwith>bandwidth behavoir>behaviour behavour>behaviour briliant>brilliant
broshure>brochure campagne>campaign candidat>candidate casualy>casually chalenge>challenge
childhod>childhood chosing>choosing circumstanses>circumstances clasification>classification colection>collection comfertable>comfortable
commited>committed comunication>communication companys>companies concentrat>concentrate conclution>conclusion confortable>comfortable
considerd>considered continous>continuous contribut>contribute conversaton>conversation counsil>council cuold>could
damge>damage decribed>described deffinition>definition dependend>dependent desgined>designed detailled>detailed determin>determine
diagramm>diagram dicuss>discuss discusion>discussion distribtion>distribution documment>document effecient>efficient
elswhere>elsewhere encourag>encourage enjoied>enjoyed enterance>entrance entusiasm>enthusiasm equipmnet>equipment
establishd>established eventualy>eventually excersise>exercise expierence>experience expresion>expression facilites>facilities
feasable>feasible findigs>findings fluctations>fluctuations footwaer>footwear gardning>gardening gathred>gathered
groth>growth guidence>guidance habbit>habit handeling>handling healty>healthy hobbys>hobbies houshold>household
`

export type Misspelling = { wrong: string; right: string }

export const misspellings: readonly Misspelling[] = pairs.trim().split(/\s+/).map((pair) => {
  const [wrong = '', right = ''] = pair.split('>')
  return { wrong, right }
})
