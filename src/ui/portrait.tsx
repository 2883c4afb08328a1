import { PictureCredit, type Credit } from './picture-credit'

/** In CSS pixels, both ways. */
export const PORTRAIT_SIDE = 160

type Props = {
  portrait: { url: string; alt: string; sources: readonly { type: string; srcset: string }[]; credit: Credit }
}

/** A face in a square. */
export const Portrait = ({ portrait: { url, alt, sources, credit } }: Props) => (
  <figure className="portrait">
    <picture>
      {sources.map(({ type, srcset }) => <source key={type} type={type} srcSet={srcset} />)}
      <img src={url} alt={alt} width={PORTRAIT_SIDE} height={PORTRAIT_SIDE} decoding="async" />
    </picture>
    {credit.name && <figcaption><PictureCredit credit={credit} /></figcaption>}
  </figure>
)
