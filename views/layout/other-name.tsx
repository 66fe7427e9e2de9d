/** For whoever asks by a name that the server does not go by; without anything from the server. */
export function OtherNamePage({ name }: { name: string }) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Unknown host name · Synoptic</title>
      </head>
      <body>
        <main>
          <h1>Unknown host name</h1>
          <p>
            This server does not answer to the name <bdi>{name.slice(0, 200)}</bdi>.
          </p>
          <p>
            If you run it, and people should reach it by this name, start it with{' '}
            <code>--allow-host</code>.
          </p>
        </main>
      </body>
    </html>
  )
}
