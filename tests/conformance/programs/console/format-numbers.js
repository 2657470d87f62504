// Format specifiers of numbers.
console.log('%d',5); console.log('%d','5.5'); console.log('%d','abc'); console.log('%d',null); console.log('%d',undefined); console.log('%d',{}); console.log('%d',[]); console.log('%d',[5]); console.log('%d',10n); console.log('%d',Symbol('a')); console.log('%d',-0); console.log('%d',true); console.log('%d',{valueOf(){return 7}});
console.log('%i',5.9); console.log('%i','5.5px'); console.log('%i','abc'); console.log('%i',null); console.log('%i',10n); console.log('%i',Symbol('a')); console.log('%i',-0); console.log('%i',{toString(){return '42.5'}}); console.log('%i',1e21);
console.log('%f','5.5px'); console.log('%f',5); console.log('%f','abc'); console.log('%f',10n); console.log('%f',Symbol('a')); console.log('%f',-0); console.log('%f',null);
