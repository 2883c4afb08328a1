import type { SamplePage } from './page'
import { about } from './pages/about'
import { contact } from './pages/contact'
import { corrections } from './pages/corrections'
import { editorialPolicy } from './pages/editorial-policy'
import { funding } from './pages/funding'
import { medicalDisclaimer } from './pages/medical-disclaimer'
import { privacy } from './pages/privacy'
import { terms } from './pages/terms'

export const samplePages: readonly SamplePage[] = [
  about, contact, privacy, terms, medicalDisclaimer, editorialPolicy, corrections, funding,
]
