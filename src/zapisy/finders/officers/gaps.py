"""What may stand between the word for an officer and the name: offices with what they are of, callings, powers.

Finds: ``předsedkyně komory``, ``náměstek primátora hl. m. Prahy``, ``domovní důvěrnice pí``, ``z pověření rady kraje``.
Leaves: the name itself.
"""

from __future__ import annotations

import re
from typing import Final

OF_BODY: Final = (
    r"(?:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž]{2,16}(?:ého|ské|cké|ního|ní)\s(?!kter|jenž|jež)[a-záčďéěíňóřšťúůýž]{4,16}"
    r"|(?:Rady|Výboru|Komise|Senátu|Zastupitelstva|Spolku|Svazu|Sdružení|Představenstva|Společenství|Ministerstva|Úřadu|Kraje|Klubu"
    r"|Sboru|Unie|Asociace|Komory|Parlamentu|Fóra|Kolegia)(?![^\W_])|(?<=[ ]m\.[ ])[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž]{2,16})"
)
"""``Studentského parlamentu``, ``Rady``, ``hl. m. Prahy``: the body of an office in the genitive, no family name."""
OFFICE: Final = re.compile(
    r"[\s,:]{1,2}(?:ve?\s[\d.:,]{1,5}\s(?:hodin|hod\.?|h\.?),?\s)?(?:[a-záčďéěíňóřšťúůýž]{1,14}\s){0,2}?(?:\d\.\s)?(?!první\s|[a-záčďéěíňóřšťúůýž]{2,12}[nkvt][ýá]\s)(?P<office>[a-záčďéěíňóřšťúůýž]{4,18})"
    rf"(?:\s(?:(?!(?:ke?|se?|o|od|ohledně|že)\s)[a-záčďéěíňóřšťúůýž]{{1,16}}|hl\.|m\.|[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,6}}|{OF_BODY}|\([^()\n]{{2,40}}\))){{0,8}}?"
    rf",?\s(?!{OF_BODY}|hl\.|m\.)(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž.]|[A-Z]{{2,3}}r\.|[a-zř]{{1,5}}\.\s?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|p\.|pí\s)"
)
"""An office with what it is of: ``předsedkyně komory``, ``předseda Rady pro vodu (dále jen „Rada“)``, ``náměstek primátora hl. m. Prahy``."""
CALLING: Final = re.compile(
    r"[\s,:]{1,2}(?:[a-záčďéěíňóřšťúůýž]{3,16}\s){1,3}(?=(?:p\.|pí\.?|pan|paní|Ing\.|Mgr\.|Bc\.|JUDr\.|MUDr\.|PhDr\.)\s?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
"""A calling that is no office, before a person with a title or a word of address: ``řídila domovní důvěrnice pí Malá``."""
OF_SHORT: Final = re.compile(
    r"[\s,:]{1,2}(?:[a-záčďéěíňóřšťúůýž]{1,14}\s){0,2}[a-záčďéěíňóřšťúůýž]{4,18}(?:\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{2,6}){1,3}(?:\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]?[a-záčďéěíňóřšťúůýž]{2,20}){1,4}\s(?=(?:p\.|pí\.?|pan|paní|Ing\.|Mgr\.|Bc\.|JUDr\.|MUDr\.|PhDr\.)\s?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
"""An office of a society with initials and a name, before a person with a title: ``předsedkyně MAS Tichý kout paní Malá``."""
BY_POWER: Final = re.compile(
    r"[\s,]{1,2}(?:ve?\s[\d.:,]{1,5}\s(?:hodin|hod\.?|h\.?)\s)?(?:z|na základě)\spověření\s(?:rady|zastupitelstva|výboru|komise|představenstva|předsednictva|valné hromady|schůze)(?:\s[a-záčďéěíňóřšťúůýž]{3,16}){1,6}\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|p\.|pí\s)"
)
"""``zahájil z pověření rady kraje hejtman kraje``: on whose behalf, and the office."""
