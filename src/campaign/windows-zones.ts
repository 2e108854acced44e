/**
 * Windows' names of time zones without "Standard Time", and the city whose clocks they mean by its first letters, or a
 * zone whose name engines differ on (CLDR's `windowsZones`, territory 001). Zones that have their city's name are left
 * out, and so are those that are an offset. The zones that abbreviations such as PT mean come first.
 */
export const WINDOWS_ZONES = `
eastern:new_y
central:chic
mountain:denv
pacific:los_a
atlantic:hali
alaskan:anch
hawaiian:hono
aleutian:adak
pacific (mexico):tiju
us mountain:phoe
mountain (mexico):maza
yukon:whit
central america:guat
easter island:east
central (mexico):mexi
canada central:regi
sa pacific:bogo
eastern (mexico):canc
haiti:port-
cuba:hava
us eastern:indianap
turks and caicos:gran
paraguay:asun
venezuela:cara
central brazilian:cuia
sa western:la_p
pacific sa:santi
newfoundland:st_j
tocantins:arag
e. south america:sao_p
sa eastern:caye
argentina:buen
greenland:america/godthab
magallanes:punt
saint pierre:miqu
gmt:lond
greenwich:reyk
morocco:casa
w. europe:berl
central europe:buda
romance:pari
central european:wars
w. central africa:lago
jordan:amma
gtb:buch
middle east:beir
egypt:cair
e. europe:chis
syria:dama
west bank:hebr
south africa:joha
fle:europe/kiev
israel:jeru
south sudan:juba
sudan:khar
libya:trip
namibia:wind
arabic:bagh
turkey:ista
arab:riya
belarus:mins
russian:mosc
e. africa:nair
iran:tehr
arabian:duba
azerbaijan:baku
russia zone 3:samara
georgian:tbil
caucasus:yere
afghanistan:kabu
west asia:tash
ekaterinburg:yeka
pakistan:kara
india:asia/calcutta
sri lanka:colo
nepal:asia/katmandu
central asia:bish
bangladesh:dhak
myanmar:asia/rangoon
se asia:bangk
altai:barn
w. mongolia:hovd
north asia:kras
n. central asia:novos
china:shan
north asia east:irku
w. australia:pert
aus central w.:eucl
transbaikal:chit
north korea:pyon
korea:seou
cen. australia:adel
aus central:darw
e. australia:bris
aus eastern:sydn
west pacific:port_m
tasmania:hoba
russia zone 10:sred
central pacific:guada
russia zone 11:kamc
new zealand:auck
chatham islands:chat
tonga:tong
samoa:apia
line islands:kiri
dateline:etc/gmt+12
`;
