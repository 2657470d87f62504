// where calls and reads that fail stand, behind calls and in brackets
function f() { return null; }
const o = {g: null};
try { f().x(); } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
try { o.g.x(); } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
try { o['g'].x(1, 2); } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
try { o['h']['x'](1, 2); } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
try { f()['x'](1, 2); } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
try { f()  .x; } catch (e) { console.log(e.stack.split('\n')[1].replace(/.*:(\d+:\d+)\)?$/, '$1')); }
