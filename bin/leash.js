// Loaded before src/cli.ts by bin/waymark.js: when the process that started us is killed (even by SIGKILL, which it
// cannot forward), stop as for SIGTERM, so that no server stays behind with its port taken.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // Listening alone would keep a finished command alive.
  process.channel.unref()
}
