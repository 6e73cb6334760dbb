// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "github.com/reglament-kz/reglament/regulation/law"

// codeTable is every code with its status and its text. The terms of the acts
// (тіркеу куәлігі, кері қайтарылған (жойылған), түпнұсқалық) stand as printed.
func codeTable() []codeEntry {
	return codeRows[:]
}

var codeRows = [...]codeEntry{
	{CodeStructureOK, StatusPass, law.Text{
		KK: "құрылымы дұрыс",
		RU: "структура верна",
		EN: "the structure is right"}},
	{CodeStructureMalformed, StatusFail, law.Text{
		KK: "деректер пішімі дұрыс емес",
		RU: "данные не в том формате",
		EN: "the data are not in the format"}},
	{CodeStructureTooLarge, StatusFail, law.Text{
		KK: "деректер рұқсат етілген көлемнен асады",
		RU: "данные превышают допустимый размер",
		EN: "the data exceed the allowed size"}},
	{CodeStructureCertificate, StatusFail, law.Text{
		KK: "тіркеу куәлігі оқылмайды",
		RU: "регистрационное свидетельство не читается",
		EN: "the certificate cannot be read"}},
	{CodeStructureSerial, StatusFail, law.Text{
		KK: "тіркеу куәлігінің сериялық нөмірі дұрыс емес",
		RU: "неверный серийный номер регистрационного свидетельства",
		EN: "the serial number of the certificate is malformed"}},
	{CodeStructureNoSigners, StatusFail, law.Text{
		KK: "хабарламаға ешкім қол қоймаған",
		RU: "сообщение никем не подписано",
		EN: "nobody signed the message"}},
	{CodeStructureNoCertificate, StatusFail, law.Text{
		KK: "хабарламада қол қоюшының тіркеу куәлігі жоқ",
		RU: "в сообщении нет регистрационного свидетельства подписавшего",
		EN: "the signer's certificate is not in the message"}},
	{CodeStructureAmbiguous, StatusFail, law.Text{
		KK: "қол қоюшыға екі тіркеу куәлігі сәйкес келеді",
		RU: "подписавшему соответствуют два регистрационных свидетельства",
		EN: "two certificates answer to the signer"}},
	{CodeStructureNoAttributes, StatusFail, law.Text{
		KK: "қол қойылған атрибуттар жоқ",
		RU: "нет подписанных атрибутов",
		EN: "there are no signed attributes"}},
	{CodeStructureRepeated, StatusFail, law.Text{
		KK: "атрибут қайталанған немесе мәні жалғыз емес",
		RU: "атрибут повторён или имеет не одно значение",
		EN: "an attribute is repeated or has not one value"}},
	{CodeStructureMissing, StatusFail, law.Text{
		KK: "міндетті атрибут жоқ",
		RU: "нет обязательного атрибута",
		EN: "a mandatory attribute is missing"}},
	{CodeStructureUnsorted, StatusFail, law.Text{
		KK: "атрибуттар DER ретімен тұрған жоқ",
		RU: "атрибуты не в порядке DER",
		EN: "the attributes are not in DER order"}},
	{CodeStructureContentType, StatusFail, law.Text{
		KK: "мазмұн түрі атрибуттағыдан өзгеше",
		RU: "тип содержимого отличается от атрибута",
		EN: "the type of the content differs from the attribute"}},
	{CodeStructureTransport, StatusNotApplicable, law.Text{
		KK: "хабарламаның айналасына жіберу кезінде қосылғаны алынып тасталды",
		RU: "удалена обёртка, добавленная при передаче",
		EN: "what transport had put around the message was taken off"}},
	{CodeStructureOdd, StatusUnknown, law.Text{
		KK: "тексеру қызметінің жауабы түсініксіз",
		RU: "ответ службы проверки непонятен",
		EN: "the answer of the checking service cannot be understood"}},
	{CodeStructureUnavailable, StatusUnknown, law.Text{
		KK: "тексеру қызметі қолжетімсіз",
		RU: "служба проверки недоступна",
		EN: "the checking service is not available"}},
	{CodeAuthenticityOK, StatusPass, law.Text{
		KK: "ЭЦҚ түпнұсқалығы расталды",
		RU: "подлинность ЭЦП подтверждена",
		EN: "the signature is authentic"}},
	{CodeAuthenticityWrong, StatusFail, law.Text{
		KK: "ЭЦҚ түпнұсқалығы расталмады",
		RU: "подлинность ЭЦП не подтверждена",
		EN: "the signature is not authentic"}},
	{CodeAuthenticityContent, StatusFail, law.Text{
		KK: "нысан қол қойылғаннан өзгеше",
		RU: "форма отличается от подписанной",
		EN: "the form differs from the signed one"}},
	{CodeAuthenticityESS, StatusFail, law.Text{
		KK: "тіркеу куәлігі қол қойылған атрибутта көрсетілгеннен өзгеше",
		RU: "регистрационное свидетельство отличается от указанного в подписанном атрибуте",
		EN: "the certificate differs from the one named in the signed attribute"}},
	{CodeAuthenticityRefused, StatusFail, law.Text{
		KK: "алгоритмге рұқсат жоқ",
		RU: "алгоритм не допускается",
		EN: "the algorithm is not allowed"}},
	{CodeAuthenticitySHA1, StatusFail, law.Text{
		KK: "қолтаңба ескірген SHA-1 хэшімен жасалған",
		RU: "подпись сделана с устаревшим хешем SHA-1",
		EN: "the signature is made with SHA-1, which is no longer safe"}},
	{CodeAuthenticityUnsupported, StatusUnknown, law.Text{
		KK: "тексеру бағдарламасы бұл алгоритмді қолдамайды",
		RU: "этот алгоритм не поддерживается программой проверки",
		EN: "the algorithm is not known to the checker"}},
	{CodeAuthenticityUnanswered, StatusUnknown, law.Text{
		KK: "тексеру қызметі ЭЦҚ туралы жауап бермеді",
		RU: "служба проверки не ответила о подписи",
		EN: "the checking service left the signature open"}},
	{CodeValidityOK, StatusPass, law.Text{
		KK: "қолданылу мерзімі өтпеген",
		RU: "срок действия не истёк",
		EN: "within the validity period"}},
	{CodeValidityNotYet, StatusFail, law.Text{
		KK: "қолданылу мерзімі басталмаған",
		RU: "срок действия не начался",
		EN: "the validity period has not begun"}},
	{CodeValidityExpired, StatusFail, law.Text{
		KK: "қолданылу мерзімі өтіп кеткен",
		RU: "срок действия истёк",
		EN: "the validity period is over"}},
	{CodeValidityUnanswered, StatusUnknown, law.Text{
		KK: "тексеру қызметі мерзім туралы жауап бермеді",
		RU: "служба проверки не ответила о сроке",
		EN: "the checking service left the period open"}},
	{CodeRevocationOK, StatusPass, law.Text{
		KK: "кері қайтарылған тіркеу куәліктерінің тізімінде жоқ",
		RU: "в списке отозванных не значится",
		EN: "not revoked"}},
	{CodeRevocationRevoked, StatusFail, law.Text{
		KK: "тіркеу куәлігі кері қайтарылған (жойылған)",
		RU: "регистрационное свидетельство отозвано (аннулировано)",
		EN: "the certificate is revoked"}},
	{CodeRevocationNotIssued, StatusFail, law.Text{
		KK: "мұндай тіркеу куәлігі берілмеген",
		RU: "такое регистрационное свидетельство не выдавалось",
		EN: "no such certificate was issued"}},
	{CodeRevocationIssuer, StatusFail, law.Text{
		KK: "куәландырушы орталықтың тіркеу куәлігі кері қайтарылған",
		RU: "регистрационное свидетельство удостоверяющего центра отозвано",
		EN: "a certificate of the authority is revoked"}},
	{CodeRevocationUnknown, StatusUnknown, law.Text{
		KK: "қызметте бұл тіркеу куәлігі туралы мәлімет жоқ",
		RU: "у службы нет сведений об этом регистрационном свидетельстве",
		EN: "the responder does not know the certificate"}},
	{CodeRevocationUnavailable, StatusUnknown, law.Text{
		KK: "кері қайтарылғанын тексеру қызметі қолжетімсіз",
		RU: "служба проверки отзыва недоступна",
		EN: "no answer about revocation could be obtained"}},
	{CodeRevocationMalformed, StatusUnknown, law.Text{
		KK: "кері қайтару туралы жауап оқылмайды",
		RU: "ответ об отзыве не читается",
		EN: "the answer about revocation cannot be read"}},
	{CodeRevocationUntrusted, StatusUnknown, law.Text{
		KK: "кері қайтару туралы жауапқа сенуге болмайды",
		RU: "ответу об отзыве нельзя доверять",
		EN: "the answer about revocation cannot be trusted"}},
	{CodeRevocationStale, StatusUnknown, law.Text{
		KK: "кері қайтару туралы жауап ескірген",
		RU: "ответ об отзыве устарел",
		EN: "the answer about revocation is too old"}},
	{CodeRevocationFuture, StatusUnknown, law.Text{
		KK: "кері қайтару туралы жауаптың уақыты әлі келмеген",
		RU: "ответ об отзыве датирован будущим",
		EN: "the answer about revocation lies in the future"}},
	{CodeRevocationNonce, StatusUnknown, law.Text{
		KK: "жауап басқа сұрауға берілген",
		RU: "ответ дан на другой запрос",
		EN: "the answer belongs to another question"}},
	{CodeRevocationOther, StatusUnknown, law.Text{
		KK: "жауап басқа тіркеу куәлігіне қатысты",
		RU: "ответ относится к другому регистрационному свидетельству",
		EN: "the answer is about another certificate"}},
	{CodeRevocationScope, StatusUnknown, law.Text{
		KK: "тізім бұл тіркеу куәлігін қамтымайды",
		RU: "список не охватывает это регистрационное свидетельство",
		EN: "the list does not cover the certificate"}},
	{CodeIdentityOK, StatusPass, law.Text{
		KK: "ЖСН/БСН сәйкес келеді",
		RU: "ИИН/БИН совпадают",
		EN: "IIN/BIN are equal"}},
	{CodeIdentityAnybody, StatusNotApplicable, law.Text{
		KK: "нақты тұлға күтілмеген",
		RU: "конкретное лицо не указано",
		EN: "nobody in particular was expected"}},
	{CodeIdentityIIN, StatusFail, law.Text{
		KK: "тіркеу куәлігіндегі ЖСН сұраныстағыдан өзгеше",
		RU: "ИИН в регистрационном свидетельстве не тот, что в запросе",
		EN: "the IIN in the certificate differs from the request"}},
	{CodeIdentityNoIIN, StatusFail, law.Text{
		KK: "тіркеу куәлігінде ЖСН жоқ",
		RU: "в регистрационном свидетельстве нет ИИН",
		EN: "the certificate has no IIN"}},
	{CodeIdentityTwoIIN, StatusFail, law.Text{
		KK: "тіркеу куәлігінде бірнеше ЖСН бар",
		RU: "в регистрационном свидетельстве несколько ИИН",
		EN: "the certificate has more than one IIN"}},
	{CodeIdentityOddIIN, StatusFail, law.Text{
		KK: "тіркеу куәлігіндегі ЖСН дұрыс жазылмаған",
		RU: "ИИН в регистрационном свидетельстве записан неверно",
		EN: "the IIN in the certificate is malformed"}},
	{CodeIdentityBIN, StatusFail, law.Text{
		KK: "тіркеу куәлігіндегі БСН сұраныстағыдан өзгеше",
		RU: "БИН в регистрационном свидетельстве не тот, что в запросе",
		EN: "the BIN in the certificate differs from the request"}},
	{CodeIdentityNoBIN, StatusFail, law.Text{
		KK: "тіркеу куәлігінде БСН жоқ",
		RU: "в регистрационном свидетельстве нет БИН",
		EN: "the certificate has no BIN"}},
	{CodeIdentityTwoBIN, StatusFail, law.Text{
		KK: "тіркеу куәлігінде бірнеше БСН бар",
		RU: "в регистрационном свидетельстве несколько БИН",
		EN: "the certificate has more than one BIN"}},
	{CodeIdentityOddBIN, StatusFail, law.Text{
		KK: "тіркеу куәлігіндегі БСН дұрыс жазылмаған",
		RU: "БИН в регистрационном свидетельстве записан неверно",
		EN: "the BIN in the certificate is malformed"}},
	{CodeIdentityMissing, StatusFail, law.Text{
		KK: "қол қоюға тиіс тұлға қол қоймаған",
		RU: "не подписал тот, кто должен был",
		EN: "somebody who must sign did not"}},
	{CodeIdentityUnexpected, StatusFail, law.Text{
		KK: "күтілмеген тұлға қол қойған",
		RU: "подписал тот, кого не ожидали",
		EN: "a signer whom nobody expected"}},
	{CodeIdentityUnanswered, StatusUnknown, law.Text{
		KK: "тексеру қызметі ЖСН/БСН туралы жауап бермеді",
		RU: "служба проверки не ответила об ИИН/БИН",
		EN: "the checking service left the identity open"}},
	{CodeChainOK, StatusPass, law.Text{
		KK: "сенімді түбірлік тіркеу куәлігіне жетеді",
		RU: "ведёт к доверенному корню",
		EN: "leads to a trusted root"}},
	{CodeChainUntrusted, StatusFail, law.Text{
		KK: "сенімді түбірлік тіркеу куәлігіне жетпейді",
		RU: "не ведёт к доверенному корню",
		EN: "does not lead to a trusted root"}},
	{CodeChainSignature, StatusFail, law.Text{
		KK: "тіркеу куәлігіндегі қолтаңба дұрыс емес",
		RU: "подпись на регистрационном свидетельстве неверна",
		EN: "the signature on the certificate is wrong"}},
	{CodeChainNotCA, StatusFail, law.Text{
		KK: "тіркеу куәлігін беруші куәландырушы орталық емес",
		RU: "издатель не является удостоверяющим центром",
		EN: "the issuer is not a certification authority"}},
	{CodeChainPeriod, StatusFail, law.Text{
		KK: "куәландырушы орталықтың тіркеу куәлігінің мерзімі сай емес",
		RU: "срок регистрационного свидетельства удостоверяющего центра не подходит",
		EN: "a certificate of the authority is outside its period"}},
	{CodeChainConstraint, StatusFail, law.Text{
		KK: "тізбек шектеуі бұзылған",
		RU: "нарушено ограничение цепочки",
		EN: "a constraint of the chain forbids it"}},
	{CodeChainContour, StatusFail, law.Text{
		KK: "тіркеу куәлігі басқа контурдан (сынақ немесе өндірістік)",
		RU: "регистрационное свидетельство другого контура (тестового или рабочего)",
		EN: "a certificate of the other contour, test or production"}},
	{CodeChainUnsupported, StatusUnknown, law.Text{
		KK: "тексеру бағдарламасы тізбектің алгоритмін қолдамайды",
		RU: "алгоритм цепочки не поддерживается программой проверки",
		EN: "the chain uses an algorithm not known to the checker"}},
	{CodeChainUnanswered, StatusUnknown, law.Text{
		KK: "тексеру қызметі тізбек туралы жауап бермеді",
		RU: "служба проверки не ответила о цепочке",
		EN: "the checking service left the chain open"}},
	{CodeUsageOK, StatusPass, law.Text{
		KK: "кілт қол қоюға арналған",
		RU: "ключ предназначен для подписи",
		EN: "the key may sign"}},
	{CodeUsageNotSigning, StatusFail, law.Text{
		KK: "кілт қол қоюға арналмаған",
		RU: "ключ не предназначен для подписи",
		EN: "the key is not meant for signing"}},
	{CodeUsageNotDeclared, StatusFail, law.Text{
		KK: "кілттің мақсаты көрсетілмеген",
		RU: "назначение ключа не указано",
		EN: "the certificate does not say what its key is for"}},
	{CodeUsageExtended, StatusFail, law.Text{
		KK: "кілттің кеңейтілген мақсаты сай емес",
		RU: "расширенное назначение ключа не подходит",
		EN: "the extended key usage does not fit"}},
	{CodeUsageRole, StatusFail, law.Text{
		KK: "талап етілген рөл жоқ",
		RU: "нет требуемой роли",
		EN: "none of the roles asked for"}},
	{CodeUsageCritical, StatusFail, law.Text{
		KK: "белгісіз сыни кеңейтім",
		RU: "неизвестное критическое расширение",
		EN: "an unknown critical extension"}},
	{CodeUsageUnanswered, StatusUnknown, law.Text{
		KK: "тексеру қызметі кілт мақсаты туралы жауап бермеді",
		RU: "служба проверки не ответила о назначении ключа",
		EN: "the checking service left the key usage open"}},
	{CodeTimestampOK, StatusPass, law.Text{
		KK: "уақыт белгісі дұрыс",
		RU: "метка времени верна",
		EN: "the time stamp is right"}},
	{CodeTimestampNone, StatusNotApplicable, law.Text{
		KK: "уақыт белгісі жоқ",
		RU: "метки времени нет",
		EN: "there is no time stamp"}},
	{CodeTimestampRequired, StatusFail, law.Text{
		KK: "уақыт белгісі қажет, бірақ жоқ",
		RU: "метка времени требуется, но её нет",
		EN: "a time stamp is required and absent"}},
	{CodeTimestampMalformed, StatusFail, law.Text{
		KK: "уақыт белгісі оқылмайды",
		RU: "метка времени не читается",
		EN: "the time stamp cannot be read"}},
	{CodeTimestampImprint, StatusFail, law.Text{
		KK: "уақыт белгісі басқа қолтаңбаға тиесілі",
		RU: "метка времени от другой подписи",
		EN: "the time stamp belongs to another signature"}},
	{CodeTimestampSignature, StatusFail, law.Text{
		KK: "уақыт белгісінің қолтаңбасы дұрыс емес",
		RU: "подпись метки времени неверна",
		EN: "the signature of the time stamp is wrong"}},
	{CodeTimestampUntrusted, StatusFail, law.Text{
		KK: "уақыт белгісі қызметіне сенуге болмайды",
		RU: "службе меток времени нельзя доверять",
		EN: "the time-stamping authority is not trusted"}},
	{CodeTimestampUsage, StatusFail, law.Text{
		KK: "уақыт белгісі қызметінің тіркеу куәлігінің мақсаты сай емес",
		RU: "назначение регистрационного свидетельства службы меток не подходит",
		EN: "the certificate of the time stamp is not for time stamping"}},
	{CodeTimestampFuture, StatusFail, law.Text{
		KK: "уақыт белгісінің уақыты әлі келмеген",
		RU: "метка времени датирована будущим",
		EN: "the time stamp lies in the future"}},
	{CodeTimestampLate, StatusUnknown, law.Text{
		KK: "уақыт белгісі тексерілетін сәттен кейін қойылған",
		RU: "метка времени поставлена позже проверяемого момента",
		EN: "the time stamp is later than the moment that is judged"}},
	{CodeTimestampUnsupported, StatusUnknown, law.Text{
		KK: "тексеру бағдарламасы уақыт белгісінің алгоритмін қолдамайды",
		RU: "алгоритм метки времени не поддерживается программой проверки",
		EN: "the time stamp uses an algorithm not known to the checker"}},
	{CodeTimestampUnverified, StatusUnknown, law.Text{
		KK: "уақыт белгісі толық тексерілмеді",
		RU: "метка времени проверена не полностью",
		EN: "the time stamp could not be checked completely"}},
}
