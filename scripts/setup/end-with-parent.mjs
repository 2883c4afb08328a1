// Loaded into the server's process: where the command that started it was killed, nobody else would end it.
process.on('disconnect', () => process.exit(1))
