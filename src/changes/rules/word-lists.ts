/*
 * Words whose change a doctor must see. They are our own lists; each errs on the side of the doctor. Endings of plurals
 * and verbs are dealt with where the lists are read.
 */

/** Negations, duties and degrees of certainty: what turns advice around. */
const adviceWords = `
no not nor none never neither nobody nothing nowhere without cannot cant can could may might must shall should will would
ought need needs dare wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt shouldnt wouldnt mustnt
neednt mightnt avoid stop start begin continue keep hold pause quit resume repeat skip miss take give use apply inject
inhale swallow chew dissolve crush drink eat fast rest move raise lower bend stretch lift press squeeze massage warm cool
heat ice wear remove change replace refuse ask call see consult contact tell allow forbid let make cause causes prevent
protect help harm hurt heal cure treat relieve worsen improve recover relapse test check measure monitor screen diagnose
confirm exclude suspect recommend advise suggest require urge warn always usually often sometimes rarely seldom ever
likely unlikely possible possibly probable probably perhaps maybe certain certainly sure surely safe safely unsafe
dangerous danger risk risky harmless harmful emergency urgent urgently immediately immediate now soon later only just even
still yet already again except unless until till although though however but if whether because despite instead rather
and or either both all any every each some few many most much more less least fewer several enough too very almost
about around approximately exactly at up down over under above below before after during while since within between
through throughout from to by per with for against off on out into onto in of than as same different other another
`

/** Numbers in words, units, amounts, times and frequencies. */
const measureWords = `
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half halves third
quarter quarters fifth sixth eighth tenth first second third fourth fifth last next final once twice thrice double
triple single couple pair part percent percentage per cent ratio rate share proportion average mean median total maximum
minimum max min limit dose dosage dosing overdose gram grams gramme kilogram kilo milligram microgram nanogram mg mcg
kg ml dl litre liter millilitre milliliter litres decilitre mmol mol mole units unit iu international drop drops spoon
spoonful teaspoon tablespoon tsp tbsp cup glass pint ounce ounces pound pounds stone inch inches foot feet yard mile metre
meter centimetre centimeter millimetre millimeter kilometre kilometer cm mm km degree degrees celsius fahrenheit volt watt
calorie calories joule kilojoule kcal second seconds minute minutes hour hours hourly day days daily night nights nightly
morning mornings noon midday afternoon evening bedtime midnight week weeks weekly weekend fortnight month months monthly
year years yearly annual annually decade age aged old older oldest young younger youngest new newer time times frequency
frequent frequently interval period duration long longer longest short shorter shortest brief prolonged permanent
temporary constant intermittent tablet tablets pill pills capsule capsules lozenge suppository patch patches spray puff
puffs syrup cream ointment gel lotion powder sachet ampoule vial syringe needle injection infusion inhaler drip pack set
sets repetition repetitions rep reps round session course monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december spring summer autumn winter
`

/** What has an opposite that a letter or two may reach, and what tells how bad it is. */
const opposedWords = `
left right upper lower inner outer inside outside front back top bottom near far high higher highest low lowest big bigger
large larger largest small smaller smallest little tiny huge great greater wide narrow thick thin deep shallow heavy light
hard soft strong stronger weak weaker fast faster slow slower early earlier late later good better best bad worse worst
hot hotter cold colder warm warmer cool cooler wet dry full empty open closed clean dirty fresh stale raw cooked acid
alkaline increase increased increases decrease decreased decreases reduce reduced reduces rise risen rose fall fallen fell
gain lose loss lost grow shrink raise lowered add added subtract remove removed include included exclude excluded present
absent positive negative active inactive normal abnormal regular irregular common uncommon rare acute chronic mild moderate
severe serious minor major critical stable unstable benign malignant healthy unhealthy sick ill well unwell alive dead
die dies died death fatal lethal deadly true false male female man men woman women boy girl boys girls baby babies infant
infants newborn toddler child children teenager adult adults elderly pregnant pregnancy breastfeeding breastfed mother father
effective ineffective complete incomplete sufficient insufficient adequate inadequate direct indirect internal external
oral topical nasal rectal vaginal local general primary secondary primary initial simple complex single multiple equal
unequal even uneven support oppose pass passive accept reject alone together awake asleep sitting standing lying walking
upright flat straight bent tight loose sharp blunt dull bright dark loud quiet clear cloudy red blue green yellow white black
brown pink purple pale grey gray forward backward forwards backwards upward upwards downward downwards
inward inwards outward outwards sideways clockwise
`

/** Parts of the body and what they make. */
const bodyWords = `
head skull scalp brain face forehead temple eye eyes eyelid pupil retina cornea lens ear ears eardrum nose nostril sinus
sinuses mouth lip lips tongue tooth teeth gum gums jaw chin cheek throat tonsil tonsils larynx pharynx neck nape shoulder
shoulders collarbone clavicle blade scapula arm arms armpit elbow elbows forearm wrist wrists hand hands palm finger
fingers thumb thumbs knuckle nail nails chest breast breasts nipple rib ribs sternum breastbone lung lungs bronchi airway
airways windpipe trachea heart valve aorta artery arteries vein veins vessel vessels capillary blood plasma clot back spine
spinal vertebra vertebrae disc discs disk lumbar cervical thoracic sacrum coccyx tailbone belly abdomen stomach gullet
oesophagus esophagus liver gallbladder bile pancreas spleen kidney kidneys ureter bladder urethra bowel bowels gut guts
intestine intestines colon rectum anus appendix hernia groin pelvis pelvic hip hips buttock buttocks bottom womb uterus
ovary ovaries cervix vagina vulva penis testicle testicles scrotum prostate thigh thighs hamstring hamstrings quadriceps
knee knees kneecap patella patellar shin shins calf calves tibia fibula femur ankle ankles foot feet heel heels sole arch
toe toes joint joints bone bones marrow cartilage meniscus ligament ligaments tendon tendons achilles muscle muscles nerve
nerves nervous sciatic skin hair gland glands thyroid adrenal pituitary hormone hormones lymph node nodes cell cells tissue
tissues organ organs limb limbs leg legs trunk torso waist body urine stool stools faeces feces saliva mucus phlegm sweat
tears pus fluid semen milk placenta fetus foetus embryo socket capsule bursa fascia rotator cuff
`

/** Drugs and what else is taken; what ends like a drug needs no entry. */
const drugWords = `
aspirin paracetamol acetaminophen ibuprofen naproxen diclofenac codeine morphine tramadol fentanyl oxycodone opioid opioids
opiate opiates steroid steroids cortisone prednisone prednisolone hydrocortisone dexamethasone insulin metformin warfarin
heparin digoxin statin statins antibiotic antibiotics penicillin amoxicillin antacid antihistamine antidepressant
antidepressants amitriptyline nortriptyline duloxetine venlafaxine fluoxetine sertraline citalopram lithium gabapentin
pregabalin carbamazepine topiramate propranolol metoprolol bisoprolol atenolol amlodipine ramipril lisinopril losartan
candesartan furosemide spironolactone omeprazole lansoprazole ranitidine loperamide senna lactulose laxative laxatives
diuretic diuretics triptan triptans sumatriptan rizatriptan zolmitriptan ergotamine colchicine allopurinol febuxostat
probenecid methotrexate sulfasalazine adalimumab etanercept rituximab botulinum botox lidocaine lignocaine capsaicin menthol
salbutamol adrenaline epinephrine noradrenaline dopamine serotonin histamine melatonin oestrogen estrogen progesterone
testosterone contraceptive contraception vaccine vaccines vaccination placebo painkiller painkillers drug drugs medicine
medicines medication medications remedy supplement supplements vitamin vitamins mineral minerals iron zinc calcium magnesium
potassium sodium iodine folic folate omega alcohol caffeine nicotine tobacco cannabis cocaine heroin salt sugar glucose
fructose protein proteins fat fats fibre fiber carbohydrate carbohydrates purine purines uric urate acid oxygen water saline
nsaid nsaids ssri ssris beta blocker blockers inhibitor inhibitors agonist antagonist
`

/** Symptoms, diseases, and what is done about them. */
const symptomWords = `
pain pains painful ache aches sore soreness hurt hurts tender tenderness swelling swollen swell swells redness stiff stiffness
numb numbness tingling tingle weakness weak cramp cramps spasm spasms fever feverish chill chills shiver sweat sweats rash
itch itching itchy burn burning burns bruise bruises bruising bleed bleeding bleeds cut wound wounds scar ulcer ulcers
blister blisters lump lumps tumour tumor cancer cancers growth infection infections infected virus viruses bacteria fungus
fungal sepsis flu cold coughs cough sneeze wheeze breath breathe breathing breathless faint fainting dizzy dizziness
vertigo nausea vomit vomiting diarrhoea diarrhea constipation bloating heartburn reflux indigestion headache headaches migraine
migraines aura seizure seizures fit fits stroke strokes attack attacks shock coma unconscious confusion confused memory
dementia depression depressed anxiety anxious stress insomnia sleep sleepy tired tiredness fatigue weight obese obesity thin
appetite thirst thirsty hunger hungry allergy allergies allergic asthma diabetes diabetic gout arthritis osteoarthritis
rheumatoid sciatica sprain sprains strain strains fracture fractures fractured break broken tear tears torn rupture ruptured
dislocated overuse injury injuries injured inflammation inflamed symptom symptoms sign signs disease diseases disorder
condition illness syndrome surgery surgical operation operate transplant biopsy scan scans xray ultrasound physiotherapy
physiotherapist exercise exercises training cast splint brace bandage plaster crutch crutches stitches dressing pressure
pulse tension suicide suicidal selfharm poison poisoning overdose addiction addicted dependence withdrawal side effect effects
`

/** Words of doctors, for places, directions, kinds and courses. */
const medicalWords = `
renal hepatic gastric cardiac pulmonary cerebral cranial facial dental aural ocular optic nasal oral buccal lingual labial
ulnar radial humeral femoral tibial fibular peroneal sural plantar palmar volar dorsal ventral medial lateral distal proximal
anterior posterior superior inferior axial sagittal coronal frontal occipital parietal temporal visceral somatic vagal
brachial iliac inguinal pubic perineal anal rectal caecal ileal jejunal duodenal colonic biliary splenic adrenal thymic
aortic mitral tricuspid atrial ventricular coronary carotid jugular venous arterial varicose ischaemic embolic septic aseptic
sterile febrile afebrile viral bacterial parasitic idiopathic genetic hereditary congenital familial autoimmune degenerative
progressive remitting relapsing recurrent refractory resistant sensitive tolerant palliative curative elective preventive
prophylactic empirical topical systemic peripheral central sensory motor afferent efferent flexion extension abduction
adduction rotation pronation supination inversion eversion flexor extensor abductor adductor rotator palsy tremor tic
syncope stenosis prolapse effusion oedema edema nodule polyp cyst abscess fistula hernia embolus infarct infarction lesion
mole wart corn callus bunion gangrene necrosis ischaemia hypoxia anaemia jaundice cyanosis pallor flush delirium mania
psychosis autism epilepsy gait posture reflex tone titre assay culture smear swab stent graft catheter cannula probe drain
pacemaker prosthesis orthosis insole collar traction dialysis remission onset relapse sequela comorbid mortal morbid stage
grade score scale index serum plasma saline bolus taper titrate wean withhold administer prescribe dispense prescription
`

/** All of these lists as one, each word once. */
export const wordLists: readonly string[] = [
  ...new Set(
    [adviceWords, measureWords, opposedWords, bodyWords, drugWords, symptomWords, medicalWords].join(' ').trim().split(/\s+/),
  ),
]
