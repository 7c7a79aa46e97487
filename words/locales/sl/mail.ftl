### Sporočila, ki jih pošilja občina. Pozdrav in podpis sta skupna.

mail-hello = Spoštovani,
mail-regards = Lep pozdrav
mail-phone = Telefon: { $phone }
mail-automatic = To sporočilo je poslano samodejno. Nanj ni treba odgovarjati.
mail-reply-above = Odgovorite nad to črto.
mail-may-reply = Na to sporočilo lahko odgovorite; vaš odgovor shranimo pri prijavi.

mail-receipt-subject = Prejeli smo vašo prijavo { $reference }
mail-receipt-thanks = prejeli smo vašo prijavo. Obravnava jo { $department }.
mail-receipt-number = Številka prijave: { $reference }
mail-receipt-pin = PIN: { $pin }
mail-receipt-due = Odgovor dobite najpozneje { $due }.
mail-receipt-why = Zakaj takrat?
mail-receipt-track = Kaj se dogaja s prijavo, lahko kadar koli pogledate tukaj:
mail-receipt-keep = Brez povezave jo najdete tudi s številko in PIN-om. Prosimo, ne delite ju z drugimi.

mail-split-subject = Vaša prijava je razdeljena: nova številka { $reference }
mail-split-intro = vaša prijava { $first } govori o dveh stvareh, zato smo jo razdelili. Eno obravnavamo pod isto številko, drugo pa kot novo prijavo { $reference }. Novo obravnava { $department }.

mail-answer-subject = Odgovor na vašo prijavo { $reference }
mail-answer-intro = odgovarjamo na vašo prijavo { $reference }, ki smo jo prejeli { $received }.
mail-answer-outcome = Izid: { $outcome }
mail-answer-date = Obljubljeno { $date }
mail-answer-addressee = Prijavo smo predali: { $addressee }
mail-answer-reason = Razlog: { $reason }
mail-answer-duplicate = Isto je bilo prijavljeno že prej, pod številko { $reference }.
mail-answer-track = Prijavo in odgovor lahko kadar koli pogledate tukaj:

mail-overdue-subject = Rok je potekel: prijava { $reference }
mail-overdue-intro = prijava { $reference } ({ $category }) je še brez odgovora. Občan bi ga moral dobiti najpozneje { $due }.
mail-overdue-ask = Prosimo, poskrbite, da občan dobi odgovor. Prijavo odprete tukaj:

# $due povsod: "v četrtek, 30. aprila, ob 12.40" ali "do konca petka, 1. maja".
mail-question-subject = Vprašanje o vaši prijavi { $reference }
mail-question-intro = da bi vam lahko odgovorili na prijavo { $reference }, potrebujemo še nekaj od vas:
mail-question-rest = Na vaš odgovor čakamo pet dni; rok medtem miruje. Odgovorite tukaj:

mail-promise-broken-subject = Obljube nismo držali: prijava { $reference }
# $date je "do petka, 28. avgusta 2026".
mail-promise-broken-intro = obljubili smo, da bo to, kar ste prijavili pod številko { $reference }, urejeno { $date }. Obljube nismo držali in se vam opravičujemo.
mail-promise-broken-due = Prijava je spet odprta. Nov odgovor dobite najpozneje { $due }.

mail-replied-subject = Rok spet teče: prijava { $reference }
mail-replied-intro = pri prijavi { $reference } ({ $category }) ne čakamo več na dopolnitev in rok spet teče. Odgovor je treba dati najpozneje { $due }.

mail-wrote-subject = Občan je pisal: prijava { $reference }
mail-wrote-intro = občan nam je sam od sebe pisal o prijavi { $reference } ({ $category }). Kaj je napisal, preberete pod »Potek«.

mail-reopened-subject = Prijava je znova odprta: { $reference }
mail-reopened-intro = prijava { $reference } ({ $category }) je znova odprta, ker zadeva po prejetem sporočilu ni urejena. Nov odgovor je treba dati najpozneje { $due }.

mail-half-gone-subject = Minila je polovica roka: prijava { $reference }
mail-half-gone-intro = prijava { $reference } ({ $category }) še nima odgovora, polovica roka pa je že minila. Odgovor je treba dati najpozneje { $due }.

mail-three-quarters-subject = Rok se izteka: prijava { $reference }
mail-three-quarters-intro = prijava { $reference } ({ $category }) še nima odgovora, tri četrtine roka so že minile. Odgovor je treba dati najpozneje { $due }.

mail-day-after-subject = Odgovor zamuja že en dan: prijava { $reference }
mail-day-after-intro = prijava { $reference } ({ $category }) je brez odgovora že en dan po izteku roka. Odgovor bi moral biti dan najpozneje { $due }.

mail-promise-passed-subject = Obljubljeni dan je minil: prijava { $reference }
mail-promise-passed-intro = obljubljeni dan za prijavo { $reference } ({ $category }) je minil, nihče pa ni potrdil, da je delo opravljeno. Prijava je spet odprta; nov odgovor je treba dati najpozneje { $due }.

mail-help-asked-subject = Prošnja za pomoč pri prijavi { $reference }
mail-help-asked-intro = prosimo vas za pomoč pri prijavi { $reference } ({ $category }):
# $until: "v torek, 12. maja, ob 10.00".
mail-help-asked-link = Prijavo pogledate in odgovorite tukaj, najpozneje { $until }:
mail-help-asked-keep = Za to ne potrebujete dostopa ali gesla. Povezava je namenjena samo vam, prosimo, ne pošiljajte je naprej.

mail-help-given-subject = Odgovor od zunaj: prijava { $reference }
mail-help-given-intro = zunanji izvajalec, ki ste ga vprašali o prijavi { $reference } ({ $category }), je odgovoril. Odgovor občanu je treba dati najpozneje { $due }.

mail-official-department = Obravnava jo { $department }.
mail-official-open = Prijavo odprete tukaj:

mail-digest-subject = Kar čaka na vas
mail-digest-intro = zunaj delovnega časa se je nabralo naslednje:
digest-replied = rok spet teče, odgovor najpozneje { $due }
digest-wrote = občan je pisal
digest-reopened = znova odprta, nov odgovor najpozneje { $due }
digest-half-gone = minila je polovica roka, odgovor najpozneje { $due }
digest-three-quarters = minile so tri četrtine roka, odgovor najpozneje { $due }
digest-overdue = rok je potekel; odgovor bi moral biti dan najpozneje { $due }
digest-day-after = odgovor zamuja že en dan; dan bi moral biti najpozneje { $due }
digest-promise-passed = obljubljeni dan je minil; nov odgovor najpozneje { $due }
digest-help-given = zunanji izvajalec je odgovoril; odgovor občanu najpozneje { $due }

## O dostopu uradne osebe

mail-invitation-subject = Vabilo v Servis 48: { $municipality }
mail-invitation-intro = { $municipality } v Servisu 48 odgovarja na prijave občanov in vas vabi k sodelovanju.
mail-invitation-role = Vaša vloga: { $role }. Vaš oddelek: { $department }. Vstopali boste z naslovom { $email }.
# $until: "v četrtek, 30. aprila, ob 12.40".
mail-invitation-link = Vabilo sprejmete in si nastavite geslo tukaj, najpozneje { $until }:
mail-invitation-unexpected = Če vabila niste pričakovali, vam ni treba storiti ničesar.

mail-password-link-subject = Novo geslo za Servis 48
mail-password-link-intro = prejeli smo prošnjo za novo geslo za vaš dostop do Servisa 48.
mail-password-link-link = Nastavite si ga tukaj, najpozneje { $until }:
mail-password-link-unexpected = Če to niste bili vi, vam ni treba storiti ničesar; vaše geslo ostane, kakršno je.

mail-password-changed-subject = Vaše geslo je spremenjeno
mail-password-changed-intro = geslo za vaš dostop do Servisa 48 je bilo spremenjeno { $time }. Na vseh drugih napravah je dostop zaprt.
mail-password-changed-unexpected = Če to niste bili vi, si takoj nastavite novo geslo in obvestite administratorja:

mail-locked-out-subject = Vaš dostop je za kratek čas zaklenjen
mail-locked-out-intro = z vašim naslovom je bilo preveč neuspelih poskusov vstopa, zato je vaš dostop za četrt ure zaklenjen. Znova lahko vstopite { $until }. Kjer ste že vstopili, lahko delate naprej.
mail-locked-out-unexpected = Če to niste bili vi, obvestite administratorja. Če ste geslo pozabili, si novo nastavite tukaj:

mail-second-factor-removed-subject = Preverjanje v dveh korakih je izklopljeno
mail-second-factor-removed-intro = administrator je { $time } izklopil preverjanje v dveh korakih za vaš dostop do Servisa 48. Vstopite z geslom in ga nastavite znova.
mail-second-factor-removed-unexpected = Če za to niste prosili, takoj obvestite administratorja.

## Text messages: as short as they can be, and without a greeting.

# $due is as in a receipt.
sms-receipt = Prejeli smo vašo prijavo { $reference }, PIN { $pin }. Odgovor dobite najpozneje { $due }.
sms-split = Vaša prijava { $first } govori o dveh stvareh, zato smo jo razdelili. Nova prijava: { $reference }, PIN { $pin }. Odgovor nanjo dobite najpozneje { $due }.
sms-question = Vprašanje o vaši prijavi { $reference }:
# Followed by the link.
sms-question-reply = Odgovorite na to sporočilo ali tukaj:
sms-question-link = Odgovorite tukaj:
sms-answer = Odgovor na vašo prijavo { $reference }.
sms-answer-more = Celoten odgovor:
sms-promise-broken = Obljube pri prijavi { $reference } nismo držali in se vam opravičujemo. Nov odgovor dobite najpozneje { $due }.

## Why a mail is not taken in, for whoever sent it.

mail-in-unknown-mailbox = Na tem naslovu ni poštnega predala Servisa 48.
mail-in-too-large = Vaše sporočilo je večje od 20 MB. Prosimo, pošljite ga znova z manj prilogami ali z manjšimi.
mail-in-empty = Vaše sporočilo je prazno. Prosimo, napišite, za kaj gre, in ga pošljite znova.
mail-in-failed = Vašega sporočila trenutno nismo mogli prevzeti. Prosimo, pošljite ga pozneje znova ali nas pokličite.
