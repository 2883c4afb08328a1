/** What a guest has said by their link already; nothing where they have not said a word yet. */
export function GuestComments({ comments }: { comments: readonly { quote: string; comment: string }[] }) {
  if (comments.length === 0) return null
  return (
    <section aria-labelledby="guest-comments">
      <h2 id="guest-comments">What you have said so far</h2>
      {comments.map(({ quote, comment }, place) => (
        <div key={place}>
          {quote !== '' && <blockquote>{quote}</blockquote>}
          <p className="typed">{comment}</p>
        </div>
      ))}
    </section>
  )
}
