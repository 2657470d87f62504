// Arguments and this of timers
setTimeout(function(...args) { console.log(args, this.constructor.name); }, 1, 'x', 2);
