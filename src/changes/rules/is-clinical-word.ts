import { editDistance } from './edit-distance'
import { wordLists } from './word-lists'

const known: ReadonlySet<string> = new Set(wordLists)

/** How drugs, diseases and procedures end, and what turns a word into its opposite. */
const CLINICAL_END = new RegExp(
  '(?:azole|cillin|cycline|mycin|oxacin|pril|prilat|sartan|statin|olol|dipine|zosin|tidine|prazole|triptan|gliptin|glutide|'
  + 'flozin|formin|glitazone|parin|xaban|gatran|mab|nib|vir|coxib|profen|fenac|oxicam|codone|morphone|zepam|zolam|barbital|'
  + 'setron|caine|dronate|dronic|sone|solone|ol|yl|ose|ase|(?<!a)in|ine|ide|fen|oid|ium|eum|um|us|ae|ia|'
  + 'itis|itic|osis|otic|emia|aemia|emic|aemic|oma|pathy|pathic|algia|algic|ectomy|otomy|ostomy|plasty|scopy|graphy|gram|'
  + 'therapy|uria|rrhea|rrhoea|plegia|plegic|paresis|trophy|penia|cyte|lysis|sclerosis|megaly|toxic|toxin|'
  + 'less|free|proof)$',
)

const CLINICAL_BEGINNING = new RegExp(
  '^(?:anti|contra|hyper|hypo|non|un|dis|mis|under|over|pre|post|sub|super|intra|inter|extra|symptom|diagnos|prognos|therap|clinic|patho|physio|chemo|radio|electro|hydro|macro|micro|milli|poly|tachy|'
  + 'brady|cardi|neuro|nephro|hepat|gastr|derm|haem|hemo|osteo|arthr|onco|psych|pulmo|vaso|thrombo|immuno|'
  + 'in(?:ability|accur|act|adequa|appropr|capab|complet|consist|correct|curab|dependen|direct|effect|efficien|frequen|'
  + 'operab|secur|sensitiv|suffic|tolera|valid|visib|voluntar)|im(?:mobil|possib|prob|proper|mature|balanc)|'
  + 'ir(?:regular|relev|revers)|il(?:legal|legib)|abnormal|asymptom|atyp)',
)

/** The word without the ending of a plural or a verb, in the ways in which a list may not have it. */
const stems = (word: string): string[] => [
  word, word.replace(/['’]s?$/, ''), word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y'),
  word.replace(/(?:ed|ing)$/, ''), word.replace(/(?:ed|ing)$/, 'e'), word.replace(/(.)\1(?:ed|ing)$/, '$1'), word.replace(/ly$/, ''),
]

/**
 * Whether a word says something about what to take, do or fear: a drug, a part of the body, an amount, a time, a
 * negation, a duty, a direction, a symptom. In doubt it does. Ways of writing count alike, `don’t` as `don't`.
 */
export function isClinicalWord(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'")
  if (plain.endsWith("n't")) return true
  return stems(plain).some((stem) => known.has(stem)) || CLINICAL_END.test(plain) || CLINICAL_BEGINNING.test(plain)
}

/** Whether a clinical word is at most so many letters away. */
export const isNearClinicalWord = (word: string, distance: number): boolean =>
  wordLists.some((clinical) => editDistance(word.toLowerCase(), clinical, distance) <= distance)
