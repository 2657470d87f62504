"""The order of characters in the root collation, for the scripts that programs compare most.

Characters of a group differ in case or form only. They were put in this order by the collator of
ICU 74 as Node 20 has it; characters with a canonical decomposition, marks and white space are not
in the table.

https://unicode.org/reports/tr35/tr35-collation.html#Root_Collation
"""
# ruff: noqa: RUF001 - letters that look alike are the point

from typing import Final

_GROUPS: Final = (
    "‾ _ ‗ - ‐‑ ‒ – — ― ⁓ , ; ⁏ : ! ¡ ? ¿ ‽ .․ · ⁕ ⁖ ⁘ ⁙ ⁚ ⁛ ⁜ ⁝ ⁞ '‘’‚‛ ‹ › \"“”„‟ « » ( ) [ "
    "] { } ⁅ ⁆ ‖ § ¶ ⁋ @ * ⁎ ⁑ / \\ & ⁊ # % ‰ ‱ † ‡ • ‣ ‧ ⁃ ⁌ ⁍ ′ ‵ ‸ ※ ‿ ⁔ ⁀ ⁐ ⁁ ⁂ ` ´΄ ^ ¯ ¨ "
    "¸ ͵ ° ҂ © ® ϶ + ± ÷ × < = > ¬ | ¦ ~ ⁒ ⁄ ¤ ¢ $ £ ¥ ₠ ₡ ₢ ₣ ₤ ₥ ₦ ₩ ₪ ₫ € ₭ ₮ ₯ ₰ ₱ ₲ ₳ ₴ "
    "₵ ₶ ₷ ₸ ₹ ₺ ₻ ₼ ₽ ₾ ₿ 0 1¹ 2² 3³ 4 5 6 7 8 9 aAª Ⱥ bB ƀɃ Ɓ ƃƂ cC ȼȻ ƈƇ dDđĐðÐ ȸ Ɖ Ɗ ƌƋ ȡ "
    "eE ɇɆ ǝƎ Ə Ɛ fF ƒƑ gG ǥǤ Ɠ Ɣ ƣƢ hHħĦ ƕǶ iI ı Ɨ Ɩ jJ ȷ ɉɈ kK ƙƘ lLłŁ ƚȽ ȴ ƛ mM nN Ɲ ƞȠ ȵ "
    "ŋŊ oOºøØ Ɔ Ɵ ȣȢ pP ₧ ƥƤ qQ ȹ ɋɊ ĸ rR Ʀ ɍɌ sSſ ȿ Ʃ ƪ tT ƾ ŧŦ Ⱦ ƫ ƭƬ Ʈ ȶ uU Ʉ Ɯ Ʊ vV Ʋ Ʌ "
    "wW xX yY ɏɎ ƴƳ ȝȜ zZ ƍ ƶƵ ȥȤ ɀ Ʒ ƹƸ ƺ þÞ ƿǷ ƻ ƨƧ ƽƼ ƅƄ ɂɁ ǀ ǁ ǂ ǃ αΑ βϐΒ γΓ δΔ εϵΕ ϝϜ ͷͶ "
    "ϛϚ ζΖ ͱͰ ηΗ θϑΘϴ ιͺΙ ϳͿ κϰΚ ϗϏ λΛ μµΜ νΝ ξΞ οΟ πϖΠ ϻϺ ϟϞ ϙϘ ρϱΡ ϼ σϲΣϹς ͼϾ ͻϽ ͽϿ τΤ υΥϒ "
    "φϕΦ χΧ ψΨ ωΩ ϡϠ ͳͲ ϸϷ ϣϢ ϥϤ ϧϦ ϩϨ ϫϪ ϭϬ ϯϮ аА әӘ ӕӔ бБ вВ гГґҐ ғҒ ӻӺ ҕҔ ӷӶ дД ԁԀ ђЂ ԃԂ "
    "ҙҘ еЕ єЄ жЖ ԫԪ җҖ зЗ ԅԄ ԑԐ ѕЅ ӡӠ ԇԆ иИ ҋҊ іІ јЈ кК қҚ ӄӃ ҡҠ ҟҞ ҝҜ ԟԞ ԛԚ лЛ ӆӅ ԯԮ ԓԒ ԡԠ "
    "љЉ ԉԈ ԕԔ мМ ӎӍ нН ԩԨ ӊӉ ңҢ ӈӇ ԣԢ ҥҤ њЊ ԋԊ оО өӨ пП ԥԤ ҧҦ ҁҀ рР ҏҎ ԗԖ сС ԍԌ ҫҪ тТ ԏԎ ҭҬ "
    "ћЋ уУ үҮ ұҰ ѹѸ фФ хХ ӽӼ ӿӾ ҳҲ һҺ ԧԦ ѡѠ ѿѾ ѽѼ ѻѺ цЦ ҵҴ чЧ ԭԬ ҷҶ ӌӋ ҹҸ ҽҼ ҿҾ џЏ шШ щЩ ъЪ "
    "ыЫ ьЬ ҍҌ ѣѢ эЭ юЮ яЯ ԙԘ ѥѤ ѧѦ ѫѪ ѩѨ ѭѬ ѯѮ ѱѰ ѳѲ ѵѴ ҩҨ ԝԜ ӏӀ "
)

ORDER: Final[dict[str, tuple[int, int]]] = {
    character: (rank, place)
    for rank, group in enumerate(_GROUPS.split(), start=1)
    for place, character in enumerate(group)
}
"""A character's rank, and its place among those of the same rank."""

MARKS: Final = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0335\u0328\u0304"
    "\u030f\u0311\u031b"
)
"""Combining marks in their order; all others come later."""
