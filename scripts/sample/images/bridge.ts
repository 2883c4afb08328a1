import { palette } from './palette'

const { paper, line, ink, teal, tealSoft } = palette

type Pose = { torso: string; leg: string }

const neck = 'M226 342 L290 344'
const arm = 'M298 360 L506 369'
const foot = 'M830 369 L888 371'

const head = `
  <path d="M162 296 C172 288 184 287 193 287 C198 283 202 277 206 277 C211 279 211 284 213 289 C222 289 226 291 232 296
    C242 306 248 322 244 340 C240 358 220 374 194 374 C164 374 144 354 144 330 C144 314 151 304 162 296 Z"
    fill="${paper}" stroke="${ink}" stroke-width="4" stroke-linejoin="round"/>
  <path d="M162 296 C168 316 180 330 198 334 C202 350 214 360 230 362 C222 370 208 374 194 374 C164 374 144 354 144 330
    C144 314 151 304 162 296 Z" fill="${ink}"/>`

/** Limbs are thick strokes: each first in ink, then a little thinner in its colour, which leaves an outline. */
function figure(pose: Pose): string {
  const limbs = [
    { path: neck, width: 36, colour: paper },
    { path: foot, width: 28, colour: ink },
    { path: pose.leg, width: 60, colour: tealSoft },
    { path: pose.torso, width: 78, colour: teal },
    { path: arm, width: 30, colour: paper },
  ]
  const stroked = limbs.map(({ path, width, colour }) => `
    <path d="${path}" stroke="${ink}" stroke-width="${width + 8}"/>
    <path d="${path}" stroke="${colour}" stroke-width="${width}"/>`)
  return `
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">${stroked.join('')}</g>${head}`
}

const mat = `
  <path d="M120 394 L960 394" stroke="${line}" stroke-width="10" stroke-linecap="round"/>`

const lying: Pose = { torso: 'M296 344 L556 344', leg: 'M572 352 L716 178 L822 350' }
const lifted: Pose = { torso: 'M296 340 L552 232', leg: 'M572 226 L768 144 L822 350' }

const upwards = `
  <g fill="none" stroke="${teal}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
    <path d="M600 366 L600 296"/>
    <path d="M580 318 L600 294 L620 318"/>
  </g>`

/** The bridge, one pose above the other: lying with bent knees, then with the hips lifted. */
export const bridgeSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 840" width="1080" height="840">
  <rect width="1080" height="840" fill="${paper}"/>
  <g transform="translate(0 -50)">${mat}${figure(lying)}</g>
  <g transform="translate(0 380)">${mat}${figure(lifted)}${upwards}</g>
</svg>`
