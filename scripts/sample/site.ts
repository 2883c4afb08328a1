type SiteLink = { label: string; to: string }

/** The settings of the demonstration's site. The copyright line with the year is made by the page itself. */
export const sampleSite: {
  name: string
  statement: string
  navigation: readonly SiteLink[]
  footer: readonly SiteLink[]
  disclaimer: string
  contactAddress: string
} = {
  name: 'Healthool',
  statement:
    'Health, explained in plain words. Each article names its sources, and the reviewer who signed exactly the text '
    + 'that you read.',
  navigation: [
    { label: 'Pain Management', to: '/pain-management' },
    { label: 'Headache', to: '/pain-management/headache' },
    { label: 'Back and Neck', to: '/back-and-neck' },
    { label: 'Joints', to: '/joints' },
    { label: 'About Us', to: '/about' },
  ],
  footer: [
    { label: 'Privacy Policy', to: '/privacy' },
    { label: 'Terms', to: '/terms' },
    { label: 'Glossary', to: '/glossary' },
    { label: 'About Us', to: '/about' },
    { label: 'Contact Us', to: '/contact' },
    { label: 'Medical Disclaimer', to: '/medical-disclaimer' },
    { label: 'Editorial Policy', to: '/editorial-policy' },
    { label: 'Corrections', to: '/corrections' },
    { label: 'How This Site Is Paid For', to: '/funding' },
  ],
  disclaimer:
    'Our articles explain health in general terms. They do not know you, and they cannot replace the advice of your '
    + 'own doctor, nurse or pharmacist. In an emergency, call your emergency number.',
  contactAddress: 'contact@healthool.example',
}
