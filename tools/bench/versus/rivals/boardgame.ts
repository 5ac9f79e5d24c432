/** What a move gets of the state it may write in. */
type Move = { G: { texts: Record<string, string> }; playerID: string }
type Matches = {
  run(where: { port: object }): Promise<{ appServer: { address(): object } }>
}
type Package = { Server: (options: object) => Matches }

const packageName: string = 'boardgame.io/dist/cjs/server.js'
const { Server }: Package = await import(packageName)

/** Everybody may write at any time, what others wrote meanwhile is no hindrance, and only what changed is sent: the
 * settings under which it does best what we do. */
const game = {
  name: 'tiles',
  deltaState: true,
  setup: () => ({ texts: {} }),
  turn: { activePlayers: { all: 'writing' }, stages: { writing: {} } },
  moves: {
    write: {
      ignoreStaleStateID: true,
      move: ({ G, playerID }: Move, text: string) => {
        G.texts[playerID] = text
      },
    },
  },
}

const server = Server({ games: [game], origins: [/./] })
const { appServer } = await server.run({ port: { port: 0, host: '127.0.0.1' } })
process.stdout.write(`${JSON.stringify(appServer.address())}\n`)
