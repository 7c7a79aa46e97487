### Sporočila, ki jih pošilja občina. Pozdrav in podpis sta skupna.

mail-hello = Spoštovani,
mail-regards = Lep pozdrav
mail-phone = Telefon: { $phone }
mail-automatic = To sporočilo je poslano samodejno. Nanj ni treba odgovarjati.

mail-receipt-subject = Prejeli smo vašo prijavo { $reference }
mail-receipt-thanks = prejeli smo vašo prijavo. Obravnava jo { $department }.
mail-receipt-number = Številka prijave: { $reference }
mail-receipt-pin = PIN: { $pin }
mail-receipt-due = Odgovor dobite najpozneje { $due }.
mail-receipt-why = Zakaj takrat?
mail-receipt-track = Kaj se dogaja s prijavo, lahko kadar koli pogledate tukaj:
mail-receipt-keep = Brez povezave jo najdete tudi s številko in PIN-om. Prosimo, ne delite ju z drugimi.

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
mail-overdue-department = Obravnava jo { $department }.
mail-overdue-ask = Prosimo, poskrbite, da občan dobi odgovor. Prijavo odprete tukaj:
