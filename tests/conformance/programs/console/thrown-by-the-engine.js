// Errors that the engine throws.
try{null.x}catch(e){console.log(e)};
try{undefinedVar}catch(e){console.log(e)};
try{(void 0)()}catch(e){console.log(e)};
try{const q=1;q=2}catch(e){console.log(e)};
try{JSON.parse('{bad')}catch(e){console.log(e)};
try{new Array(-1)}catch(e){console.log(e)};
try{BigInt(1.5)}catch(e){console.log(e)};
try{decodeURIComponent('%')}catch(e){console.log(e)};
