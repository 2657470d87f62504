setInterval(class extends null {}, 0);
