import Database from 'better-sqlite3'

const { pragma } = Database.prototype

/** A store that leaves it to the system when to write: it is planted in a server, to see that it is found out. */
Database.prototype.pragma = function withoutSync(source, options) {
  return Reflect.apply(pragma, this, [source.replace('synchronous = FULL', 'synchronous = OFF'), options])
}
