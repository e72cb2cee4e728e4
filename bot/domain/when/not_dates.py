"""Words beside which a number or a date is something else, in Swedish and English: documents, pages, parts of a whole."""

from bot.domain.when.vocabulary import Vocabulary

NOT_DATES_SWEDISH: Vocabulary = {
    "document": {
        True: "protokollet, protokoll, anteckningarna, anteckningar, minnesanteckningarna, minnesanteckningar, beslutet, beslut,"
        "besluten, mötet, sammanträdet, inspelet, inspel, remiss, remissen, brevet, brev, skrivelsen, skrivelse, yttrandet, mejlet,"
        "mejl, presentationen, underlaget, rapporten, rapport, versionen, version, dagordningen, dagordning, kallelsen, kallelse,"
        "fakturan, faktura, avtalet, utkastet, synpunkterna, frågorna, handlingarna, bilderna, diskussionen, workshopen,"
        "uppgifterna, resultatet, siffrorna, statistiken, förslaget, listan",
    },
    "not_date": {
        True: "punkt, punkten, punkterna, delmål, §, §§, paragraf, sid, sida, sidan, sidor, kap, kapitel, bilaga, bilagan, version, avsnitt,"
        "nr, nummer, rum, sal, dnr, diarienummer, diarienr, faktura, fakturan, ärende, ärendenummer, order, ordernummer, artikel,"
        "id, ref, ocr, kundnummer, konto, bankgiro, plusgiro, personnummer, orgnr, organisationsnummer, tel, telefon, tfn, mobil,"
        "fax, kod, postnummer, sou, sfs, prop, ks, kf, ds, skala, verifikat, del, mått, betyg, betygsätt,"
        "resultat, tråd, nyckel, skruv, bult, mutter, rör, fas, etapp, steg, moment, delmoment, modul, lektion, bild, klass, årskurs,"
        "nöjdhet, tum",
    },
    "fraction_of": {
        True: "av, sida, sidor, majoritet, tjänst, tjänster, heltid, timme, timmar, tim, år, liter, dl, kg, ton, meter, mil, km,"
        "kommuner, kommunerna, ledamöter, del, delar, personer, procent, poäng, dag, dagar, månad, kr, kronor,"
        "tkr, mkr, sek, euro, tum, dels, klara, färdiga, nöjda, vatten, i betyg",
    },
}

NOT_DATES_ENGLISH: Vocabulary = {
    "document": {
        True: "minutes, agenda, notes, decision, decisions, letter, report, version, invoice, invitation, paper, papers, slides,"
        "draft, email, mail, presentation, recording, proposal, comments, summons, documents, input, figures, statement",
    },
    "not_date": {
        True: "section, sections, page, pages, version, item, items, paragraph, chapter, no, number, room, case, invoice, order,"
        "appendix, attachment, annex, phone, tel, ticket, code, account, reference, ver, release, point, score, ratio, part, step,"
        "phase, stage, grade, bolt, screw, thread, rating, module, lesson, slide",
    },
    "fraction_of": {
        True: "of, page, pages, majority, cup, hour, hours, year, years, litre, mile, municipalities, members, share, people,"
        "percent, day, days, inch, inches, euros, pounds",
    },
}
