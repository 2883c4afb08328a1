import config from '@payload-config'
import { getPayload } from 'payload'
import { aFile, aJpegFromCamera } from './pictures'

/** Uploads pictures, several at once, until it is killed; writes one line for each that is committed. */
const payload = await getPayload({ config })
const photo = await aJpegFromCamera()

async function uploadOn(): Promise<never> {
  for (;;) {
    await payload.create({ collection: 'media', data: { alt: 'A knee.' }, file: aFile(photo), overrideAccess: true })
    process.stdout.write('uploaded\n')
  }
}

await Promise.all([uploadOn(), uploadOn()])
