/** For fields that no version has, or that tell nobody anything. */
export const NoDiff = () => null
