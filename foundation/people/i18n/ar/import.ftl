# Import of a member file: refusals of a file, notices, problems of a line, fields, reasons of a match.

people-import-refusal-empty = هذا الملف فارغ. تحقق من أنك اخترت الملف الصحيح ثم أرسله من جديد.
people-import-refusal-too-large = يزن هذا الملف { $size } ميغابايت والحد { $limit }. احذف الصور أو قسّم القائمة على عدة ملفات.
people-import-refusal-too-many-rows = في هذا الملف أكثر من { $limit } سطر. قسّم القائمة على عدة ملفات واستوردها واحدا بعد الآخر.
people-import-refusal-too-many-columns = في هذا الملف أكثر من { $limit } عمود. احتفظ بالأعمدة المفيدة (الاسم، تاريخ الولادة، وسائل الاتصال) ثم أرسله من جديد.
people-import-refusal-inflates = يكبر هذا المصنف كثيرا عند فتحه (أكثر من { $limit } ميغابايت). انسخ القائمة في مصنف جديد واحفظه ثم أرسله.
people-import-refusal-protected = هذا المصنف محمي بكلمة سر. افتحه واحفظ نسخة دون كلمة سر ثم أرسلها.
people-import-refusal-damaged = ملف { $kind } هذا تالف: لا يمكن قراءته حتى النهاية. افتحه في جدولك واحفظه بصيغة XLSX ثم أرسله.
people-import-refusal-no-rows = في هذا الملف سطر عناوين ولا أحد تحته. أضف سطرا لكل شخص ثم أرسله من جديد.
people-import-refusal-pdf = هذا الملف PDF: لا يمكن قراءة جدول فيه. أرسل القائمة بصيغة XLSX أو ODS أو CSV.
people-import-refusal-picture = هذا الملف صورة. أرسل القائمة بصيغة XLSX أو ODS أو CSV.
people-import-refusal-text-document = هذا الملف نص. انسخ الجدول في برنامج جداول واحفظه بصيغة XLSX أو ODS أو CSV.
people-import-refusal-web-page = هذا الملف صفحة ويب حتى لو انتهى اسمه بـ .xls أو .csv. افتحه في جدولك واحفظه بصيغة XLSX.
people-import-refusal-archive = هذا الملف مضغوط. افتحه وأرسل القائمة التي فيه بصيغة XLSX أو ODS أو CSV.
people-import-refusal-database = هذا الملف قاعدة بيانات. صدّر قائمة المنخرطين من البرنامج الذي أنتجها بصيغة XLSX أو CSV.
people-import-refusal-contacts = هذا الملف دفتر عناوين أو مفكرة. صدّر القائمة بصيغة XLSX أو ODS أو CSV.
people-import-refusal-binary = هذا الملف ليس جدولا حتى لو انتهى اسمه بـ .csv. أرسل القائمة بصيغة XLSX أو ODS أو CSV.
people-import-refusal-not-a-member-list = هذا الملف ليس قائمة أشخاص: يلزم عمود لاسم العائلة وعمود للاسم الأول. الأعمدة المعروفة: { $recognised }. اختر ملف المنخرطين أو قل بنفسك أي الأعمدة هي الأسماء.
people-import-refusal-nothing-recognised = هذا الملف ليس قائمة أشخاص: لم يُتعرّف على أي عمود. أعط كل عمود عنوانا (Nom، Prénom، Date de naissance، Téléphone…) ثم أرسله من جديد.

people-import-notice-encoding = هذا الملف ليس بترميز UTF-8: قُرئت حروفه بترميز { $encoding }. تحقق من بعض الأسماء.
people-import-notice-accents-repaired = كانت حروف هذا الملف تالفة («Ã©» بدل «é») فأُصلحت. تحقق من بعض الأسماء.
people-import-notice-quotes-ignored = علامة اقتباس مفتوحة لم تُغلق: قُرئت كعلامة عادية. تحقق من أن الأعمدة في مكانها.
people-import-notice-preamble-skipped = { $lines ->
    [one] تُرك سطر واحد فوق العناوين.
    [two] تُرك سطران فوق العناوين.
   *[other] تُركت { $lines } أسطر فوق العناوين.
}
people-import-notice-header-missing = ليس في هذا الملف سطر عناوين: خُمّنت الأعمدة من محتواها. تحقق من كل منها.
people-import-notice-titles-repeated = لعدة أعمدة العنوان نفسه ({ $titles }): حُفظت منفصلة ومرقمة.
people-import-notice-sheet-chosen = في هذا المصنف عدة أوراق: قُرئت الورقة «{ $sheet }».
people-import-notice-blank-lines = { $lines ->
    [one] تُجووز سطر فارغ واحد.
    [two] تُجووز سطران فارغان.
   *[other] تُجووزت { $lines } أسطر فارغة.
}
people-import-notice-cells-beyond-header = { $lines ->
    [one] سطر واحد يتجاوز آخر عمود معنون: خلاياه الزائدة في أعمدة مسماة بحرف.
    [two] سطران يتجاوزان آخر عمود معنون: خلاياهما الزائدة في أعمدة مسماة بحرف.
   *[other] { $lines } أسطر تتجاوز آخر عمود معنون: خلاياها الزائدة في أعمدة مسماة بحرف.
}
people-import-notice-nir-column-refused = في العمود «{ $column }» أرقام ضمان اجتماعي: لا يُستورد ولا يُحفظ. القانون يخصص هذا الرقم لاستعمالات أخرى.
people-import-notice-nir-masked = { $cells ->
    [one] وُجد رقم ضمان اجتماعي في خلية: أُخفي ولم يُحفظ.
    [two] وُجد رقما ضمان اجتماعي في خليتين: أُخفيا ولم يُحفظا.
   *[other] وُجدت { $cells } أرقام ضمان اجتماعي في خلايا: أُخفيت ولم تُحفظ.
}
people-import-notice-password-column-refused = في العمود «{ $column }» كلمات سر: لا يُستورد ولا يُحفظ. امحه من ملفك أيضا.
people-import-notice-month-first = في العمود «{ $column }» كُتب الشهر قبل اليوم: قُرئت التواريخ هكذا. تحقق من بعضها.

people-import-problem-name-missing = لا يوجد اسم عائلة. لم يُستورد السطر. اكتب الاسم ثم استورد من جديد.
people-import-problem-deceased = يقول الملف إن هذا الشخص متوفى. لم يُستورد السطر.
people-import-problem-first-name-missing = لا يوجد اسم أول لـ «{ $text }». استُورد الشخص دونه؛ أكمل بطاقته.
people-import-problem-name-unlikely = في «{ $text }» رقم أو علامة لا يحملها أي اسم. استُورد الشخص هكذا؛ تحقق من اسمه.
people-import-problem-name-order-guessed = في «{ $text }» فُصل الاسمان دون يقين. اكتب اسم العائلة بحروف كبيرة أو استعمل عمودين.
people-import-problem-two-people-in-name = يبدو أن «{ $text }» يسمي شخصين. اكتب سطرا لكل شخص.
people-import-problem-birth-date-unreadable = تاريخ الولادة «{ $text }» لا يُقرأ كتاريخ. استُورد الشخص دونه. اكتبه هكذا: 12/03/1984.
people-import-problem-birth-date-impossible = تاريخ الولادة «{ $text }» غير موجود في التقويم. استُورد الشخص دونه. تحقق من اليوم والشهر والسنة.
people-import-problem-birth-date-future = تاريخ الولادة «{ $text }» في المستقبل. استُورد الشخص دونه. تحقق من السنة.
people-import-problem-birth-date-too-old = تاريخ الولادة «{ $text }» يعطي أكثر من 120 سنة. استُورد الشخص دونه. تحقق من السنة.
people-import-problem-birth-year-only = ‏«{ $text }» يعطي سنة الولادة فقط. استُورد الشخص دون تاريخ. اكتب التاريخ كاملا: 12/03/1984.
people-import-problem-birth-century-guessed = سنة الولادة مكتوبة برقمين («{ $text }»). قُرئت في الألفين. إن وُلد الشخص في القرن الماضي فاكتب أربعة أرقام.
people-import-problem-membership-date-unreadable = تاريخ الانخراط «{ $text }» لا يُقرأ كتاريخ. استُورد الشخص دونه. اكتبه هكذا: 01/09/2026.
people-import-problem-membership-date-unlikely = تاريخ الانخراط «{ $text }» قديم جدا أو بعيد جدا. استُورد الشخص دونه. تحقق من السنة.
people-import-problem-phone-has-letters = في الهاتف «{ $text }» حروف. استُورد الشخص دونه. اكتب عشرة أرقام: 06 12 34 56 78.
people-import-problem-phone-invalid = ‏«{ $text }» ليس رقم هاتف كاملا. استُورد الشخص دونه. اكتب عشرة أرقام أو + ورمز البلد.
people-import-problem-email-invalid = ‏«{ $text }» ليس بريدا إلكترونيا. استُورد الشخص دونه. اكتبه هكذا: prenom.nom@exemple.fr.
people-import-problem-email-domain-incomplete = ليس في «{ $text }» نطاق كامل بعد @. استُورد الشخص دونه. أضف نهاية العنوان مثل .fr أو .com.
people-import-problem-email-shared = البريد { $text } هو أيضا بريد السطر { $other }. يحتفظ به الاثنان؛ لن تصل إليه الرسالة نفسها مرتين دون سبب.
people-import-problem-postal-code-invalid = ‏«{ $text }» ليس رمزا بريديا فرنسيا. استُورد الشخص دونه. اكتب خمسة أرقام: 62510.
people-import-problem-amount-unreadable = المبلغ «{ $text }» لا يُقرأ. استُورد الشخص دونه. اكتبه هكذا: 12,50.
people-import-problem-quotient-unreadable = المعامل العائلي «{ $text }» لا يُقرأ كعدد. استُورد الشخص دونه. اكتبه هكذا: 402,22.
people-import-problem-consent-unreadable = في العمود «{ $column }»، «{ $text }» لا يقول نعم ولا لا. استُورد الشخص دون جواب. اكتب oui أو non.
people-import-problem-gender-unreadable = في العمود «{ $column }»، لم يُفهم «{ $text }». استُورد الشخص دونه. اكتب Mme أو M.، أو F أو M.
people-import-problem-language-unknown = اللغة «{ $text }» غير معروفة. استُورد الشخص دونها. اكتب اسمها بالفرنسية مثل arabe.
people-import-problem-member-number-repeated = رقم المنخرط { $text } لشخص آخر في السطر { $other }. تحقق أيهما الصحيح.
people-import-problem-address-reference-unknown = العنوان هو عنوان الشخص رقم { $text } وليس في هذا الملف. استُورد الشخص دون عنوان.
people-import-problem-no-channel = لا هاتف ولا بريد ولا عنوان لهذا الشخص ولأسرته. استُورد لكن لن تصله أي رسالة. أضف وسيلة للوصول إليه.
people-import-problem-consent-withdrawn = يقول الملف نعم لموافقة رفضها هذا الشخص بعد ذلك. يبقى رفضه.
people-import-problem-nir-refused = في العمود «{ $column }» رقم ضمان اجتماعي. استُورد الشخص دونه ولم يُحفظ في أي مكان. امحه من ملفك أيضا.

people-import-field-ignore = لا تستورد
people-import-field-member-number = رقم المنخرط
people-import-field-household-number = رقم العائلة
people-import-field-title = اللقب
people-import-field-last-name = اسم العائلة
people-import-field-first-name = الاسم الأول
people-import-field-full-name = الاسم الكامل
people-import-field-birth-date = تاريخ الولادة
people-import-field-gender = الجنس
people-import-field-address = العنوان
people-import-field-address-extra = تكملة العنوان
people-import-field-address-reference = عنوان الرقم نفسه
people-import-field-postal-code = الرمز البريدي
people-import-field-city = البلدة
people-import-field-postal-city = الرمز البريدي والبلدة
people-import-field-phone = الهاتف
people-import-field-phone-2 = هاتف آخر
people-import-field-email = البريد الإلكتروني
people-import-field-family-quotient = المعامل العائلي
people-import-field-status = الصفة
people-import-field-activities = الأنشطة
people-import-field-membership-date = تاريخ الانخراط
people-import-field-membership-amount = مبلغ الانخراط
people-import-field-sms-consent = الموافقة على الرسائل القصيرة
people-import-field-email-consent = الموافقة على البريد الإلكتروني
people-import-field-image-right = حق الصورة
people-import-field-language = اللغة
people-import-field-deceased = الوفاة
people-import-field-notes = ملاحظات

people-import-reason-same-member-number = رقم المنخرط نفسه
people-import-reason-same-name = الاسم نفسه
people-import-reason-near-name = اسم شبه مطابق
people-import-reason-names-swapped = الاسمان معكوسان
people-import-reason-same-birth-date = تاريخ الولادة نفسه
people-import-reason-birth-date-swapped = اليوم والشهر معكوسان
people-import-reason-birth-date-near = تاريخ ولادة شبه مطابق
people-import-reason-same-phone = الهاتف نفسه
people-import-reason-same-email = البريد نفسه
people-import-reason-same-household = العائلة نفسها
people-import-reason-same-address = العنوان نفسه
