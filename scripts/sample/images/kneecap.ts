import { palette } from './palette'

const { paper, surface, line, ink, teal, tealSoft } = palette

const skin = `
  <path d="M398 -10 C402 130 418 240 412 330 C404 390 400 440 410 500 C420 570 426 610 418 680 C412 760 420 830 428 910
    L772 910 C782 830 792 760 784 680 C776 610 782 570 790 500 C800 440 796 390 788 330 C782 240 798 130 802 -10 Z"
    fill="${surface}" stroke="${line}" stroke-width="4"/>`

const fibula = `
  <path d="M448 642 C446 612 496 608 500 640 C502 672 490 700 490 910 L460 910 C460 700 450 672 448 642 Z"/>`

const tibia = `
  <path d="M456 552 C456 532 502 530 545 537 C574 541 584 533 592 524 L608 524 C616 533 626 541 655 537
    C698 530 744 532 744 552 C744 590 690 618 668 676 C655 724 652 800 652 910 L548 910 C548 800 545 724 532 676
    C510 618 456 590 456 552 Z"/>`

const femur = `
  <path d="M548 -10 C548 150 545 240 520 300 C496 346 452 370 452 430 C452 486 500 514 545 509 C575 505 582 480 600 476
    C618 480 625 505 655 509 C700 514 748 486 748 430 C748 370 704 346 680 300 C655 240 652 150 652 -10 Z"/>`

const groove = `
  <g fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round" opacity=".45">
    <path d="M522 318 C500 356 496 420 520 474"/>
    <path d="M678 318 C700 356 704 420 680 474"/>
  </g>`

const tendons = `
  <g fill="${tealSoft}" fill-opacity=".8" stroke="${teal}" stroke-width="3" stroke-linejoin="round">
    <path d="M546 340 C556 230 536 110 512 -10 L688 -10 C664 110 644 230 654 340 Z"/>
    <path d="M566 455 L580 640 C588 658 612 658 620 640 L634 455 Z"/>
  </g>
  <g fill="none" stroke="${teal}" stroke-width="2.5" stroke-linecap="round" opacity=".55">
    <path d="M552 10 C570 110 578 210 574 296"/>
    <path d="M600 10 L600 292"/>
    <path d="M648 10 C630 110 622 210 626 296"/>
    <path d="M586 510 L592 628"/>
    <path d="M600 510 L600 632"/>
    <path d="M614 510 L608 628"/>
  </g>`

const patella = `
  <path d="M600 312 C654 308 682 342 678 386 C673 432 634 470 600 490
    C566 470 527 432 522 386 C518 342 546 308 600 312 Z"
    fill="${paper}" stroke="${teal}" stroke-width="7" stroke-linejoin="round"/>
  <path d="M556 366 C562 344 580 338 602 338" fill="none" stroke="${teal}" stroke-width="4" stroke-linecap="round"
    opacity=".5"/>`

const glide = `
  <g fill="none" stroke="${teal}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
    <path d="M872 306 L872 494"/>
    <path d="M850 332 L872 304 L894 332"/>
    <path d="M850 468 L872 496 L894 468"/>
  </g>`

/** A right knee seen from the front: the kneecap in its groove, its tendons, and an arrow for the way it glides. */
export const kneecapSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
  <rect width="1200" height="900" fill="${paper}"/>
  ${skin}
  <g fill="${paper}" stroke="${ink}" stroke-width="5" stroke-linejoin="round">${fibula}${tibia}${femur}</g>
  ${groove}${tendons}${patella}${glide}
</svg>`
