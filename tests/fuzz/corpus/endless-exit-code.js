for (const code of [Infinity, NaN, -1]) { process.exitCode = code; process.exit() }
