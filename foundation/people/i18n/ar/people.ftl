people-door = الأشخاص
people-title = الأشخاص
people-new = شخص جديد
people-import-act = إحضار ملف
people-search = البحث
people-search-hint = اسم أو رقم أو هاتف أو شارع. علامات التشكيل لا تهم.
people-search-act = ابحث
people-filters = اختر من بينهم
people-filter-season = منخرطو الموسم
people-filter-any-season = كل المواسم
people-filter-without = فقط من لا يصل إليهم شيء
people-filter-archived = الأشخاص الموضوعون جانبا
people-show-all = عرض الجميع
people-export = خذ هذه القائمة:
people-none-found = لا أحد يطابق هذا البحث. جرّب بكلمات أقل.
people-none-yet = لا يوجد أحد هنا بعد. أحضر ملف المنخرطين: نقرؤه معا قبل أن يُكتب أي شيء.
people-count = { $n ->
    [one] شخص واحد
    [two] شخصان
    [few] { $shown } أشخاص
   *[other] { $shown } شخصا
}
people-page-of = من { $from } إلى { $to } من أصل { $of }
people-age = { $n ->
    [0] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
   *[other] { $n } سنة
}
people-born-and-age = { $n ->
    [0] { $day }، أقل من سنة
    [one] { $day }، سنة واحدة
    [two] { $day }، سنتان
    [few] { $day }، { $n } سنوات
   *[other] { $day }، { $n } سنة
}
people-prefers = يفضّل: { $x }
people-reads = يقرأ: { $x }
people-member-of = منخرط { $x }
people-yes = نعم
people-no = لا
people-not-said = غير محدد
people-choose = اختر
people-keep = احفظ
people-cancel = إلغاء
people-add = أضف
people-remove = احذف
people-conflict = لقد غيّر شخص آخر هذه البطاقة للتو. ارجع وأعد تحميل الصفحة لترى ما تغيّر.
people-card = بطاقته
people-edit = تصحيح
people-edit-title = تصحيح بطاقة { $x }
people-fact-name = الاسم
people-fact-age = العمر
people-fact-address = العنوان
people-fact-channels = نصل إليه عبر
people-fact-member = الانخراط
people-fact-title = اللقب
people-fact-birth = الولادة
people-fact-birth-date = تاريخ الولادة
people-fact-number = رقم المنخرط
people-fact-code = رمز بطاقته
people-fact-language = اللغة
people-fact-large-print = رسائل بخط كبير
people-fact-more = عناوين وأرقام أخرى
people-fact-more-emails = عناوين بريد إلكتروني أخرى
people-fact-more-phones = هواتف أخرى
people-fact-note = ملاحظة الفريق
people-fact-household = الأسرة
people-fact-homes = الأسر
people-fact-interests = الاهتمامات
people-fact-memberships = الانخراطات
people-fact-agrees-email = موافقة البريد الإلكتروني
people-fact-agrees-sms = موافقة الرسائل القصيرة
people-last-name = اسم العائلة
people-first-name = الاسم الأول
people-birth-date = تاريخ الولادة
people-date-hint = اليوم والشهر والسنة. مثلا: 12/03/1984
people-gender = الجنس
people-gender-f = امرأة
people-gender-m = رجل
people-gender-x = غير ذلك
people-phone = الهاتف
people-mobile = الهاتف المحمول
people-landline = هاتف آخر
people-email = عنوان البريد الإلكتروني
people-preferred = يفضّل أن نتصل به عبر
people-note-hint = ما يجب أن يعرفه الفريق كله. يحق للشخص أن يطلب قراءتها. لا شيء طبيا ولا سريا.
people-street = الرقم والشارع
people-street-hint = مثلا: ⁦12 bis rue du Moulin⁩
people-extra = تكملة العنوان
people-extra-hint = المبنى، الطابق، الصندوق
people-postal-code = الرمز البريدي
people-city = البلدة
people-quotient = المعامل العائلي
people-channel-email = بريد إلكتروني
people-channel-sms = رسالة قصيرة
people-channel-letter = رسالة ورقية
people-channel-call = مكالمة
people-purpose-image = الظهور في صورة
people-no-channel = لا شيء يصل إليه
people-no-channel-notice = لا يمكن الوصول إلى هذا الشخص: لا هاتف ولا بريد ولا عنوان. اطلب منه رقما في زيارته القادمة.
people-no-address = لا عنوان: لا يمكن إرسال أي رسالة.
people-letters-here = رسائله تصل هنا
people-language-fr = الفرنسية
people-language-fr-simple = الفرنسية المبسطة
people-language-ar = العربية
people-language-en = الإنجليزية
people-language-es = الإسبانية
people-language-pt = البرتغالية
people-language-it = الإيطالية
people-language-pl = البولندية
people-language-ro = الرومانية
people-language-tr = التركية
people-language-uk = الأوكرانية
people-language-ru = الروسية
people-language-kab = القبائلية
people-language-wo = الولوفية
people-language-ln = اللينغالا
people-language-fsl = لغة الإشارة
people-reach = الوصول إليه
people-reach-by = عبر
people-reach-where = أين
people-reach-consent = موافقته
people-consent-yes = نعم
people-consent-no = لا
people-consent-unknown = لم يُسأل
people-consent-how = { $source }، في { $day }
people-consent-source-file = ملف { $file }، { $day }
people-consent-source-form = استمارة الانخراط
people-consents-edit = سجّل موافقة
people-consents-title = ما يوافق عليه { $x }
people-consents-lead = اكتب ما يقوله الشخص دون إلحاح. كلمة «لا» تسبق دائما.
people-consents-source = كيف عرفت ذلك؟
people-consent-question = هل يريد أن تصله رسائلنا عبر: { $x }؟
people-consent-question-image = هل يوافق على الظهور في صورة؟
people-source-desk = في المكتب
people-source-phone = عبر الهاتف
people-source-paper = على ورقة موقعة
people-source-message = برسالة
people-refusal-source-missing = قل كيف عرفت ذلك.
people-role-adult = بالغ
people-role-child = طفل
people-role-contact = جهة اتصال
people-household-edit = افتح
people-household-card = الأسرة
people-household-name = الاسم على الظرف
people-household-name-hint = مثلا: Famille Benali
people-household-number = رقم العائلة
people-household-people = من يعيش هناك
people-household-empty = لا أحد يعيش هناك الآن.
people-household-leave = لم يعد يعيش هنا
people-household-new-person = أضف شخصا جديدا
people-household-known-person = أضف شخصا معروفا
people-household-add = أضف هنا
people-second-home = أضف له أسرة ثانية
people-second-home-title = أسرة ثانية لـ { $x }
people-second-home-lead = لطفل يعيش عند والديه معا مثلا. تبقى رسائله على عنوانها.
people-second-home-known = عند شخص معروف
people-second-home-join = يعيش هنا أيضا
people-second-home-new = في عنوان آخر
people-second-home-main = رسائله تصل إلى هناك من الآن
people-interests-empty = لا شيء بعد.
people-interest-new = اهتمام
people-interest-hint = مثلا: الخياطة
people-memberships-empty = لا انخراط بعد.
people-season = الموسم
people-joined-on = تاريخ الانخراط
people-amount = المبلغ باليورو
people-membership-note = سجّل الانخراط
people-status-member = منخرط
people-history = ما تم فعله
people-history-empty = لا شيء بعد.
people-more-acts = أعمال أخرى
people-archive = وضعه جانبا
people-archive-hint = لن يصل إلى الشخص أي شيء. يمكنك إعادته.
people-archived-notice = هذا الشخص موضوع جانبا: لا يصله أي شيء.
people-restore = أعده
people-new-title = شخص جديد
people-new-in-household = في أسرة: { $x }
people-alike-title = ربما هو الشخص نفسه
people-alike-question = هل تعرف { $x } من قبل؟
people-alike-lead = هؤلاء يشبهونه. افتح بطاقة للتحقق، أو تابع إن كان شخصا آخر.
people-alike-contact = الهاتف نفسه أو البريد نفسه
people-alike-other = إنه شخص آخر
people-merge-act = دمج مع بطاقة أخرى
people-merge-search-title = من هو الشخص نفسه مثل { $x }؟
people-merge-title = دمج بطاقتين لـ { $x }
people-merge-lead = ستبقى بطاقة واحدة. لا يضيع شيء، ويمكن التراجع خلال ثلاثين يوما.
people-merge-caption = البطاقتان وما سيبقى
people-merge-fact = المعلومة
people-merge-first = البطاقة المحفوظة
people-merge-second = البطاقة الأخرى
people-merge-kept = ما سيبقى
people-merge-do = ادمج
people-merge-swap = احفظ بطاقة { $x } بدلا منها
people-words-added = إضافة { $x }
people-words-corrected = تصحيح بطاقة { $x }
people-words-archived = ‏{ $x }: وُضع جانبا
people-words-restored = ‏{ $x }: عاد
people-words-consents = موافقات { $x }
people-words-interests = اهتمامات { $x }
people-words-membership = انخراط { $x }
people-words-household = تصحيح أسرة { $x }
people-words-joined = ‏{ $x }: أسرة إضافية
people-words-left = ‏{ $x }: أسرة أقل
people-words-merged = دمج بطاقتين لـ { $x }
people-words-import = استيراد { $file }: أضيف { $created } وتغيّر { $updated }
people-words-demo = عرض تجريبي: { $n } شخصا مختلقا
people-refusal-last-name-missing = ينقص اسم العائلة.
people-refusal-first-name-missing = ينقص الاسم الأول.
people-refusal-birth-date-unreadable = هذا التاريخ غير موجود. اكتب اليوم والشهر والسنة: 12/03/1984.
people-refusal-birth-date-future = تاريخ الولادة هذا في المستقبل. تحقق من السنة.
people-refusal-birth-date-too-old = مضى على تاريخ الولادة هذا أكثر من 120 سنة. تحقق من السنة.
people-refusal-email-invalid = هذا العنوان غير كامل. يلزم @ واسم موقع: ines@exemple.fr.
people-refusal-phone-invalid = لا يمكن الاتصال بهذا الرقم. تلزم عشرة أرقام: 06 39 98 12 34.
people-refusal-postal-code-invalid = الرمز البريدي من 5 أرقام.
people-refusal-quotient-invalid = اكتب المعامل العائلي بالأرقام: 412,50.
people-refusal-amount = اكتب المبلغ بالأرقام: 8 أو 8,50.
people-refusal-choice-unknown = اختر جوابا من القائمة.
people-refusal-too-long = هذا طويل جدا. اكتب الأهم.
people-refusal-name-signs = يُكتب الاسم بالحروف والمسافات والشرطات والفواصل العليا والنقاط. امح الباقي.
people-refusal-nir = يبدو هذا رقم ضمان اجتماعي. لا نحتفظ به أبدا: امحه.
people-refusal-household-unknown = هذه الأسرة لم تعد موجودة.
people-refusal-household-name-missing = ينقص الاسم الذي يكتب على الظرف.
people-refusal-last-of-household = هذه أسرته الوحيدة. أضف أخرى أولا.
people-refusal-already-member = هذا الشخص يعيش في هذه الأسرة من قبل.
people-refusal-interest-missing = اكتب اهتماما، مثلا: الخياطة.
people-refusal-of-household = العنوان والمعامل والأسرة تخص الأسرة: صحّحها هناك، في /households.
people-refusal-cannot-merge = لا يمكن دمج هاتين البطاقتين: إحداهما مدموجة أو موضوعة جانبا.
people-import-title = إحضار ملف
people-import-lead = لا يُكتب شيء قبل أن تراه. ثم يمكن التراجع عن كل شيء خلال ثلاثين يوما.
people-import-how = كيف يتم ذلك
people-import-how-read = يقرأ Essaim ملفك
people-import-how-read-text = الأعمدة والحركات والتواريخ والهواتف: يقترح وأنت تصحح.
people-import-how-look = تنظر أولا
people-import-how-look-text = من سينشأ ومن سيتغير ومن سيترك، سطرا سطرا، مع السبب.
people-import-how-apply = تطبق
people-import-how-apply-text = زر واحد يعيد كل شيء كما كان، خلال ثلاثين يوما.
people-import-file = ملف المنخرطين
people-import-file-hint = CSV أو Excel (XLSX) أو LibreOffice (ODS) كما يعطيه برنامجكم. حتى 20 000 سطر.
people-import-no-file = اختر ملفا أولا.
people-import-look = انظر في هذا الملف
people-import-past = آخر الملفات
people-import-past-empty = لا ملف بعد.
people-import-state-mapping = للمتابعة: الأعمدة
people-import-state-preview = للمتابعة: المعاينة
people-import-state-applied = تم استيراده
people-import-state-abandoned = متروك
people-import-lines = { $n ->
    [one] سطر واحد
    [two] سطران
    [few] { $shown } أسطر
   *[other] { $shown } سطرا
}
people-import-noticed = ما فهمناه
people-import-columns-title = ماذا يحتوي كل عمود؟
people-import-columns-caption = كل عمود مع ثلاثة أمثلة ومعناه
people-import-column = العمود
people-import-samples = أمثلة
people-import-means = معناه
people-import-means-of = معنى العمود { $x }
people-import-order-of = ترتيب الأسماء في العمود { $x }
people-import-order-nom-prenom = اسم العائلة ثم الاسم الأول
people-import-order-prenom-nom = الاسم الأول ثم اسم العائلة
people-import-source-none = لم يُتعرّف على شيء
people-import-source-title = حسب العنوان
people-import-source-content = حسب المحتوى
people-import-source-remembered = كالمرة السابقة
people-import-source-chosen = من اختيارك
people-import-column-nir = أرقام الضمان الاجتماعي: لا تُحفظ أبدا
people-import-column-password = كلمات السر: لا تُحفظ أبدا
people-import-season = الانخراطات التي تُسجّل
people-import-season-hint = إن كانت التواريخ قديمة والجميع منخرطون هذه السنة، فاختر الموسم.
people-import-season-by-date = في موسم كل تاريخ
people-import-preview = انظر ماذا سيفعل
people-import-abandon = اترك هذا الملف
people-import-abandon-said = ستُفقد اختياراتكم لهذا الملف (الأعمدة والمكرّرات). يبقى الملف على حاسوبكم. لم يُكتب شيء.
people-import-abandon-now = نعم، اتركه
people-import-preview-title = ما سيفعله الاستيراد
people-import-summary = باختصار
people-import-created = { $n ->
    [one] شخص واحد يضاف
    [two] شخصان يضافان
    [few] { $shown } أشخاص يضافون
   *[other] { $shown } شخصا يضاف
}
people-import-updated = { $n ->
    [one] شخص واحد يتغيّر
    [two] شخصان يتغيّران
    [few] { $shown } أشخاص يتغيّرون
   *[other] { $shown } شخصا يتغيّر
}
people-import-resumed = { $n ->
    [one] شخص واحد يُستعاد من الأرشيف
    [two] شخصان يُستعادان من الأرشيف
    [few] { $shown } أشخاص يُستعادون من الأرشيف
   *[other] { $shown } شخصًا يُستعادون من الأرشيف
}
people-import-unchanged = { $n ->
    [one] سطر واحد دون تغيير
    [two] سطران دون تغيير
    [few] { $shown } أسطر دون تغيير
   *[other] { $shown } سطرا دون تغيير
}
people-import-completed = { $n ->
    [one] سطر واحد يكرر شخصا من الملف
    [two] سطران يكرران شخصا من الملف
    [few] { $shown } أسطر تكرر شخصا من الملف
   *[other] { $shown } سطرا يكرر شخصا من الملف
}
people-import-households = { $n ->
    [one] تتكوّن أسرة واحدة.
    [two] تتكوّن أسرتان.
    [few] تتكوّن { $shown } أسر.
   *[other] تتكوّن { $shown } أسرة.
}
people-import-left-out = { $n ->
    [one] سطر واحد يبقى جانبا: انظر السبب أدناه.
    [two] سطران يبقيان جانبا: انظر السبب أدناه.
    [few] { $shown } أسطر تبقى جانبا: انظر السبب أدناه.
   *[other] { $shown } سطرا يبقى جانبا: انظر السبب أدناه.
}
people-import-apply = استورد
people-import-idle = هذا الملف لا يأتي بجديد.
people-import-undoable = بعد الاستيراد، زر واحد يعيد كل شيء كما كان.
people-import-back-to-columns = مراجعة الأعمدة
people-import-changed = تغيّرت بطاقات منذ المعاينة. هذه معاينة جديدة: انظر فيها قبل الاستيراد.
people-import-lines-title = سطرا سطرا
people-import-lines-empty = لا شيء هنا.
people-import-view-a-decider = للقرار
people-import-view-a-ajouter = للإضافة
people-import-view-a-changer = للتغيير
people-import-view-a-reprendre = للاستعادة
people-import-view-doublons = مكررة
people-import-view-refusees = مرفوضة
people-import-view-avec-un-doute = مع شك
people-import-view-inchangees = دون تغيير
people-import-line = السطر
people-import-said = ما يجب معرفته
people-import-choice = هل هو الشخص نفسه؟
people-import-choice-merge = نعم، هو نفسه: أكمل بطاقته
people-import-choice-resume = استعد البطاقة المؤرشفة وأكملها
people-import-choice-separate = لا، احفظ شخصين
people-import-choice-ignore = لا تستورد هذا السطر
people-import-keep-choices = احفظ هذه الاختيارات
people-import-maybe-person = ربما شخص موجود من قبل ({ $why }). لا يُفعل شيء حتى تختار.
people-import-maybe-archived = هذا الشخص في الأرشيف ({ $why }). لا يُفعل شيء حتى تختار استعادته.
people-import-resumes = يُستعاد هذا الشخص من الأرشيف.
people-import-resume-all = استعد الأشخاص المؤرشفين ({ $shown })
people-import-maybe-line = ربما الشخص نفسه في السطر { $other } ({ $why }). لا يُفعل شيء حتى تختار.
people-import-same-as-line = الشخص نفسه في السطر { $other } ({ $why }): يؤخذ ما يضيفه.
people-import-csv-line = السطر
people-import-csv-name = الاسم
people-import-csv-why = السبب
people-report-title = انتهى الاستيراد
people-report-columns = ماذا يعني كل عمود
people-report-column = «{ $x }» : { $meaning }
people-report-columns-left = تُركت جانبًا: { $x }
people-report-line = ‏{ $name } (السطر { $line }): { $why }
people-report-to-decide = { $n ->
    [one] سطر واحد للقرار
    [two] سطران للقرار
    [few] { $shown } أسطر للقرار
   *[other] { $shown } سطرًا للقرار
}
people-report-lines-refused = { $n ->
    [one] سطر واحد مرفوض
    [two] سطران مرفوضان
    [few] { $shown } أسطر مرفوضة
   *[other] { $shown } سطرًا مرفوضًا
}
people-report-dry = لم يُكتب شيء. أضف ‎--apply‎ للاستيراد.
people-report-undo-by-command = تمّ. للتراجع عن كل شيء: essaim undo { $x }
people-report-lines = الأسطر المقروءة
people-report-created = الأشخاص المضافون
people-report-updated = الأشخاص الذين تغيّروا
people-report-resumed = الأشخاص المستعادون من الأرشيف
people-report-unchanged = دون تغيير
people-report-merged = أسطر مكررة جُمعت
people-report-proposed = متروكة: للقرار
people-report-refused = مرفوضة
people-report-households = الأسر
people-report-see = عرض الأشخاص
people-report-again = إحضار ملف آخر
people-report-undo = التراجع عن هذا الاستيراد
people-report-undone = تم التراجع عن هذا الاستيراد: عاد كل شيء كما كان.
people-report-left = أسطر تُركت جانبا
people-report-left-csv = خذها (CSV)
people-report-doubtful = مستوردة مع شك

# كلمات التوكيل: تُعرض وتُوقَّع بالفرنسية، وما وُقّع لا يتغير.
# used by prefix: people-mandate-1-
people-mandate-1-title = توكيل { $x }
people-mandate-1-gives = يطلب { $x } من { $centre } القيام مكانه بالإجراءات المكتوبة أدناه، ولا شيء غيرها.
people-mandate-1-law = توكيل وفق المواد 1984 وما يليها من القانون المدني الفرنسي. يشرح المركز فائدة كل إجراء، ولا يطلب إلا ما يلزم، ويستأذن قبل أي إجراء آخر.
people-mandate-1-formalities = الإجراءات
people-mandate-1-only = هذه فقط:
people-mandate-1-lasts = يدوم هذا التوكيل { $x } ابتداء من يوم التوقيع. وينتهي من تلقاء نفسه. ويمكن للشخص أو للمركز إيقافه في أي وقت دون ذكر السبب.
people-mandate-1-days-1 = يوم واحد
people-mandate-1-days-31 = 31 يوما
people-mandate-1-days-182 = 182 يوما (ستة أشهر)
people-mandate-1-days-365 = 365 يوما (سنة)
people-mandate-1-free = لست تحت الحماية القضائية ولا الوصاية ولا القوامة. لم أعط أي كلمة سر.
people-mandate-1-interpreter = المترجم: { $x }
people-mandate-1-witness = الشاهد: { $x }
