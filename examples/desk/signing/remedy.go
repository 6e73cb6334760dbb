// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import "github.com/reglament-kz/reglament/regulation/law"

// Text says what happened.
func (f Failure) Text() law.Text { return texts()[f].text }

// Remedies say what to do, in the order in which to try: one as a rule, three where
// a page cannot tell what is the matter.
func (f Failure) Remedies() []law.Text {
	if f == FailureUnreachable {
		return []law.Text{texts()[FailureNotRunning].remedy, texts()[FailurePermission].remedy, texts()[FailureCertificate].remedy}
	}
	if t, known := texts()[f]; known {
		return []law.Text{t.remedy}
	}
	return nil
}

func texts() map[Failure]words {
	again := law.Text{KK: "Қайта қол қойыңыз.", RU: "Подпишите ещё раз.", EN: "Sign again."}
	restart := law.Text{
		KK: "NCALayer бағдарламасын қайта іске қосып, қайта қол қойыңыз.",
		RU: "Перезапустите NCALayer и подпишите ещё раз.",
		EN: "Restart NCALayer and sign again.",
	}
	renew := law.Text{
		KK: "pki.gov.kz сайтында жаңа куәлік алып, сонымен қол қойыңыз.",
		RU: "Получите новое свидетельство на pki.gov.kz и подпишите им.",
		EN: "Get a new certificate at pki.gov.kz and sign with it.",
	}
	own := law.Text{
		KK: "NCALayer терезесінде өз кілтіңізді таңдаңыз.",
		RU: "Выберите в окне NCALayer свой ключ.",
		EN: "Choose your own key in the window of NCALayer.",
	}
	return map[Failure]words{
		FailureUnreachable: {text: law.Text{
			KK: "NCALayer-мен байланыс жоқ.", RU: "Нет связи с NCALayer.", EN: "NCALayer was not reached."}},
		FailureNotRunning: {law.Text{
			KK: "NCALayer іске қосылмаған.", RU: "NCALayer не запущен.", EN: "NCALayer is not running."}, law.Text{
			KK: "NCALayer бағдарламасын іске қосыңыз; ол жоқ болса, pki.gov.kz сайтынан орнатыңыз.",
			RU: "Запустите NCALayer; если его нет, установите с pki.gov.kz.",
			EN: "Start NCALayer; where it is missing, install it from pki.gov.kz."}},
		FailurePermission: {law.Text{
			KK: "Браузер осы компьютердегі бағдарламаларға қосылуға рұқсат бермеді.",
			RU: "Браузер не разрешил подключаться к программам этого компьютера.",
			EN: "The browser did not allow connecting to programs of this computer."}, law.Text{
			KK: "Мекенжай жолағындағы белгішені басып, «жергілікті желіге қол жеткізу» рұқсатын беріңіз де, бетті жаңартыңыз.",
			RU: "Нажмите значок в адресной строке, разрешите «доступ к локальной сети» и обновите страницу.",
			EN: "Press the icon in the address bar, allow “local network access” and reload the page."}},
		FailureCertificate: {law.Text{
			KK: "Браузер NCALayer сертификатына сенбейді.", RU: "Браузер не доверяет сертификату NCALayer.", EN: "The browser does not trust the certificate of NCALayer."}, law.Text{
			KK: "NCALayer-ді соңғы нұсқасына дейін жаңартып, браузерді қайта ашыңыз.",
			RU: "Обновите NCALayer до последней версии и откройте браузер заново.",
			EN: "Update NCALayer to its latest version and open the browser anew."}},
		FailureStranger: {law.Text{
			KK: "NCALayer орнына басқа бағдарлама жауап берді.", RU: "Вместо NCALayer ответила другая программа.", EN: "Another program answered instead of NCALayer."}, restart},
		FailureCancelled: {law.Text{
			KK: "Қол қоюдан бас тартылды. Ештеңе жіберілген жоқ.", RU: "Подписание отменено. Ничего не отправлено.", EN: "Signing was cancelled. Nothing was sent."}, law.Text{
			KK: "Дайын болғанда «Қол қою» түймесін қайта басыңыз.", RU: "Когда будете готовы, нажмите «Подписать» снова.", EN: "Press “Sign” again when you are ready."}},
		FailureClosed:  {law.Text{KK: "NCALayer қол қою кезінде жабылып қалды.", RU: "NCALayer закрылся во время подписания.", EN: "NCALayer closed while signing."}, restart},
		FailureProgram: {law.Text{KK: "NCALayer қате туралы хабарлады.", RU: "NCALayer сообщил об ошибке.", EN: "NCALayer told an error of its own."}, restart},
		FailureCount: {law.Text{
			KK: "NCALayer қажетті саннан басқа қолтаңба берді.", RU: "NCALayer вернул не столько подписей, сколько документов.", EN: "NCALayer gave another number of signatures than there are documents."}, restart},
		FailureMissing:  {law.Text{KK: "Бұл құжаттың қолтаңбасы келмеді.", RU: "Подпись этого документа не пришла.", EN: "No signature came for this document."}, again},
		FailureDocument: {law.Text{KK: "Бұл басқа құжаттың қолтаңбасы.", RU: "Это подпись другого документа.", EN: "This is the signature of another document."}, again},
		FailureMalformed: {law.Text{
			KK: "Қолтаңба дұрыс емес немесе оқылмайды.", RU: "Подпись неверна или не читается.", EN: "The signature is wrong or cannot be read."}, again},
		FailureUntrusted: {law.Text{
			KK: "Куәлікті сенімді куәландырушы орталық бермеген.", RU: "Свидетельство выдано не доверенным удостоверяющим центром.", EN: "The certificate is not of a trusted authority."}, law.Text{
			KK: "Ұлттық куәландырушы орталықтың кілтімен қол қойыңыз.", RU: "Подпишите ключом Национального удостоверяющего центра.", EN: "Sign with a key of the National Certification Authority."}},
		FailurePerson: {law.Text{KK: "Бұл басқа адамның кілті.", RU: "Это ключ другого человека.", EN: "This is another person's key."}, own},
		FailureOrganisation: {law.Text{KK: "Бұл басқа ұйымның кілті немесе ұйымсыз кілт.", RU: "Это ключ другой организации или ключ без организации.", EN: "This is the key of another organisation, or of none."}, law.Text{
			KK: "NCALayer терезесінде өз ұйымыңыздың кілтін таңдаңыз.", RU: "Выберите в окне NCALayer ключ своей организации.", EN: "Choose the key of your organisation in the window of NCALayer."}},
		FailureRole: {law.Text{
			KK: "Куәлік мұндай құжатқа қол қою құқығын бермейді.", RU: "Свидетельство не даёт права подписывать такие документы.", EN: "The certificate gives no right to sign such documents."}, law.Text{
			KK: "Қол қою құқығы бар қызметкердің кілтімен қол қойыңыз.", RU: "Подпишите ключом сотрудника с правом подписи.", EN: "Sign with the key of an employee who has the right to sign."}},
		FailureUsage: {law.Text{
			KK: "Бұл кілт қол қоюға емес, кіруге арналған (AUTH).", RU: "Этот ключ для входа (AUTH), а не для подписи.", EN: "This key is for signing in (AUTH), not for signing."}, law.Text{
			KK: "RSA немесе GOST деп басталатын қол қою кілтін таңдаңыз.", RU: "Выберите ключ для подписи: файл RSA или GOST.", EN: "Choose the key for signing: the file RSA or GOST."}},
		FailureExpired: {law.Text{KK: "Куәліктің мерзімі өтіп кеткен.", RU: "Срок действия свидетельства истёк.", EN: "The certificate has expired."}, renew},
		FailureNotYet: {law.Text{
			KK: "Куәліктің мерзімі әлі басталған жоқ.", RU: "Срок действия свидетельства ещё не начался.", EN: "The certificate is not valid yet."}, law.Text{
			KK: "Мерзімі басталған кілтпен қол қойыңыз.", RU: "Подпишите ключом, срок которого уже начался.", EN: "Sign with a key whose validity has begun."}},
		FailureRevoked: {law.Text{KK: "Куәлік кері қайтарылған.", RU: "Свидетельство отозвано.", EN: "The certificate is revoked."}, renew},
		FailureStamp:   {law.Text{KK: "Уақыт белгісі дұрыс емес немесе жоқ.", RU: "Метка времени неверна или отсутствует.", EN: "The time stamp is wrong or missing."}, again},
		FailureUnanswered: {law.Text{
			KK: "Қолтаңбаны қазір тексеру мүмкін болмады. Бұл бас тарту емес.", RU: "Подпись сейчас не удалось проверить. Это не отказ.", EN: "The signature could not be checked now. This is no refusal."}, law.Text{
			KK: "Қолтаңба сақталды, жүйе оны өзі қайта тексереді. Сізден ештеңе керек емес.", RU: "Подпись сохранена, система проверит её сама. От вас ничего не требуется.", EN: "The signature is kept and the system checks it again by itself. Nothing is needed from you."}},
		FailureChanged: {law.Text{
			KK: "Құжат көрсетілгеннен кейін өзгерді. Оған қол қойылмады.", RU: "Документ изменился после показа. Он не подписан.", EN: "The document has changed since it was shown. It is not signed."}, law.Text{
			KK: "Жаңа мазмұнын оқып, содан кейін қол қойыңыз.", RU: "Прочитайте новое содержание и затем подпишите.", EN: "Read the new content, then sign."}},
		FailureLapsed: {law.Text{
			KK: "Қол қою уақыты өтіп кетті.", RU: "Время на подписание вышло.", EN: "The time for signing has run out."}, law.Text{
			KK: "Құжатты қайта ашып, қол қойыңыз.", RU: "Откройте документ снова и подпишите.", EN: "Open the document again and sign."}},
		FailureChallenge: {law.Text{
			KK: "Кіру сұрауы пайдаланылған немесе екі минуты өткен.", RU: "Запрос на вход уже использован или его две минуты истекли.", EN: "The request to sign in was used, or its two minutes are over."}, law.Text{
			KK: "«ЭЦҚ-мен кіру» түймесін қайта басыңыз.", RU: "Нажмите «Войти с ЭЦП» ещё раз.", EN: "Press “Sign in with EDS” again."}},
		FailureAccount: {law.Text{
			KK: "Бұл ЖСН-мен жүйеде ешкім тіркелмеген.", RU: "С этим ИИН в системе никто не зарегистрирован.", EN: "Nobody with this IIN is known here."}, law.Text{
			KK: "Басқа кілтпен немесе құпиясөзбен кіріңіз.", RU: "Войдите другим ключом или с паролем.", EN: "Sign in with another key or with a password."}},
		FailureNobody: {law.Text{
			KK: "Куәлікте адамның ЖСН-і жоқ.", RU: "В свидетельстве нет ИИН человека.", EN: "The certificate has no person's IIN."}, law.Text{
			KK: "Жеке тұлғаның немесе қызметкердің кілтін таңдаңыз.", RU: "Выберите ключ физического лица или сотрудника.", EN: "Choose the key of an individual or an employee."}},
	}
}
