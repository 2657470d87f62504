"""Node.js 20: libuv's loop with next ticks and microtasks between callbacks."""
