# Read to a citizen at the telephone or the counter, and kept as it was read.

told-about-data = Vaše ime, številko in naslov hranimo samo zato, da vam odgovorimo in vas po potrebi še kaj vprašamo o tej zadevi. Podatkov ne objavljamo; vidijo jih le tisti, ki jo rešujejo. Kako dolgo jih hranimo in kako jih lahko pregledate ali popravite, vam z veseljem povemo.
