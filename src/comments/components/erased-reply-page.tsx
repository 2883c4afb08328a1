/** Tells somebody who erased their reply that it is done. */
export const ErasedReplyPage = () => (
  <>
    <h1>Your reply is erased</h1>
    <p className="standfirst">
      Your name, your e-mail address and your words are gone from this site. A backup that was made before may hold them
      until that backup is deleted too.
    </p>
    <p><a href="/">Back to the home page</a></p>
  </>
)
