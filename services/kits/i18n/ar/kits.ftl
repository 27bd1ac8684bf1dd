kits-door = مشاركة الأفكار
kits-lead = ما صنعته المراكز وتنقله بعضها إلى بعض. خذوا، كيّفوا، أعيدوا الإرسال.
kits-tab-shelf = كل الحقائب
kits-tab-ours = المأخوذ من الآخرين
kits-tab-publish = النشر
kits-tab-proposals = الاقتراحات
kits-tab-files = الملفات
kits-search = البحث عن حقيبة
kits-look = بحث
kits-kind = النوع
kits-all-kinds = كل الأنواع
kits-author = المركز
kits-centre = المركز
kits-all-centres = كل المراكز
kits-caption = حقائب الشبكة، الأحدث أولاً
kits-empty = لا توجد حقيبة هنا بعد. انشروا الأولى، أو غيّروا البحث.
kits-title = العنوان
kits-untitled = بلا عنوان
kits-version = النسخة
kits-version-n = النسخة { $n }
kits-versions = النسخ
kits-taken-by = أخذها
kits-taken = { $n ->
    [0] لا مركز بعد
    [one] مركز واحد
    [two] مركزان
    [few] { $n } مراكز
   *[other] { $n } مركزاً
  }
kits-when = متى
kits-state = الوضع
kits-then = بعد ذلك
kits-see = رؤية الحقيبة
kits-yes = نعم
kits-no = لا
kits-nothing = لا شيء
kits-field-line = { $label }: { $x }

# used by prefix: kits-field-
kits-field-title = العنوان
kits-field-content = المحتوى
kits-field-text = النص
kits-field-name = الاسم
kits-field-summary = الملخص
kits-field-body = الوصف
kits-field-steps = المراحل
kits-field-notes = ملاحظات
kits-field-minutes = الدقائق
kits-piece-order = الترتيب

kits-content = ما بداخلها
kits-content-empty = لا محتوى في هذه الحقيبة بعد.
kits-card = البطاقة
kits-contact-title = زميلة أو زميل يمكن الاتصال به
kits-made-from = مصنوعة انطلاقاً من
kits-made-from-of = « { $x } »، من { $centre }
kits-made-from-line = مصنوعة انطلاقاً من { $x }.
kits-licence = الرخصة
# used by prefix: kits-licence-
kits-licence-etalab-2-0 = الرخصة المفتوحة Etalab 2.0
kits-licence-cc-by-sa-4-0 = CC BY-SA 4.0
kits-licence-cc0-1-0 = CC0، ملك عام
# used by prefix: kits-licence-note-
kits-licence-note-etalab-2-0 = يمكن فعل أي شيء بها مع ذكر مصدرها.
kits-licence-note-cc-by-sa-4-0 = يُذكر المصدر، وما يُصنع منها يحتفظ بالرخصة نفسها.
kits-licence-note-cc0-1-0 = يمكن فعل أي شيء بها دون استئذان.
kits-language = اللغة
# used by prefix: kits-language-
kits-language-fr = الفرنسية
kits-language-fr-simple = الفرنسية المبسطة
kits-language-en = الإنجليزية
kits-language-ar = العربية
kits-needs = ما يلزم للقيام بها
kits-needs-hint = قاعة، متطوعان، ميزانية… بكلمات قليلة.
kits-notes = الجديد
kits-notes-hint = تقرؤه المراكز الأخرى قبل أن تأخذ تغييراتكم.

kits-adopt-title = أخذها إلى مركزنا
kits-adopt-lead = تُصنع مسودة في مركزكم. لا يراها أحد غيركم. كيّفوها كما تريدون.
kits-adopt = أخذ هذه الحقيبة
kits-adopt-not-you = يمكن للمنشط أو المرجع أو الإدارة أخذ هذه الحقيبة.
kits-adopted-here = لديكم هذه الحقيبة بالفعل.
kits-see-changes = رؤية ما تغيّر
kits-see-lineage = من أخذها، وماذا أعطت
kits-export = الملف الموقّع (.essaim-kit)
kits-withdraw = سحبها من الشبكة
kits-withdrawn = مسحوبة من الشبكة

kits-publish-title = نشر حقيبة
kits-publish-lead = اختاروا ما صنعتموه ويمكن لغيركم أخذه. لا يخرج معها أي تسجيل ولا أي اسم.
kits-publish-one = نشر « { $x } »
kits-publish-now = النشر للشبكة
kits-publish-next = نشر هذه النسخة
kits-no-kinds = لا شيء يُنشر في هذا البيت بعد.
kits-shelf-empty = لا شيء للنشر هنا الآن.
kits-not-published = غير منشورة
kits-published-as = منشورة، النسخة { $n }
kits-contact = بمن يُتصل
kits-contact-hint = اسم شخص من الفريق. تقرؤه الشبكة كلها.
kits-phone = رقمه
kits-agreement = موافقته
kits-agreement-label = يوافق هذا الشخص على أن تقرأ فرق الشبكة اسمه ورقمه.
kits-traces = هل هذا اتصال عام؟
kits-traces-lead = قد يتحدث هذا النص عن شخص. احذفوا ذلك من النص، أو قولوا إنه اتصال عام.
kits-traces-hint = ضعوا علامة فقط على ما يمكن للجميع قراءته: رقم بلدية، اسم مكان.
kits-trace-shown = { $kind }: { $x }
kits-trace-place = موجود هنا: { $x }
# used by prefix: kits-trace-
kits-trace-phone = رقم هاتف
kits-trace-email = بريد إلكتروني
kits-trace-nir = رقم الضمان الاجتماعي. يجب حذفه.
kits-trace-name = اسم شخص من المركز

kits-ours-title = المأخوذ من الآخرين
kits-ours-caption = الحقائب التي أخذناها، الأحدث أولاً
kits-ours-empty = لم تأخذوا أي حقيبة بعد.
kits-up-to-date = محدّثة، النسخة { $n }
kits-behind = النسخة { $n } عندنا، والنسخة { $latest } في المصدر
kits-adapt = تكييف
kits-propose = إعادتها إلى المصدر

kits-compare-title = ما تغيّر في « { $x } »
kits-compare-lead = انتقل { $centre } من النسخة { $base } إلى النسخة { $n }. اختاروا قطعة قطعة. ما غيّرتموه لا يتحرك من دونكم.
kits-compare-take = حفظ هذه الاختيارات، النسخة { $n }
kits-pieces = قطعة قطعة
kits-pieces-none = لا شيء مختلف.
kits-side-mine = عندنا
kits-side-source = في المصدر، عندنا
kits-side-theirs = عند { $x }
kits-choose = أي نص يُحفظ لـ « { $x } »؟
kits-choose-mine = الاحتفاظ بنصنا
kits-choose-theirs = أخذ هذا: { $x }
kits-later = لاحقاً
# used by prefix: kits-standing-
kits-standing-taken = تغيّر في المصدر فقط
kits-standing-kept = تغيّر عندنا فقط: نحتفظ به
kits-standing-same = تغيّر بالشكل نفسه من الجهتين
kits-standing-conflict = تغيّر من الجهتين: الاختيار لكم

kits-send-title = إعادة « { $x } »
kits-send-lead = سيقرأ { $x } تغييراتكم، ويأخذ ما يعجبه.
kits-send-differences = ما غيّرتموه
kits-send-words = بضع كلمات لهذا المركز
kits-send-words-hint = لماذا هذه التغييرات، وماذا أفادت.
kits-send = إرسال الاقتراح
kits-proposals-title = الاقتراحات
kits-proposals-caption = الاقتراحات المرسلة والمستلمة، الأحدث أولاً
kits-proposals-empty = لا اقتراح، لا مرسل ولا مستلم.
kits-proposal-from = مستلم من { $x }
kits-proposal-to = مرسل إلى { $x }
kits-direction = ممن وإلى من
kits-proposal-title = اقتراح لـ « { $x } »
kits-proposal-lead = يعيد إليكم { $x } ما صنعه منها.
kits-proposal-take = أخذ هذه القطع عندنا
# used by prefix: kits-proposal-
kits-proposal-open = في الانتظار
kits-proposal-taken = أُخذ في المصدر
kits-proposal-declined = لم يؤخذ
kits-proposal-declined-because = لم يؤخذ. السبب: { $x }
kits-decline-title = عدم أخذه
kits-decline-why = لماذا؟
kits-decline-hint = يقرأ المركز الآخر جوابكم.
kits-decline = الرد دون أخذه

kits-back-to-kit = الحقيبة
kits-lineage-title = من أخذ « { $x } »
kits-lineage-sum = { $n ->
    [one] لدى مركز واحد شيء منها.
    [two] لدى مركزين شيء منها.
    [few] لدى { $n } مراكز شيء منها.
   *[other] لدى { $n } مركزاً شيء منها.
  }
kits-lineage-tree = الشجرة
kits-lineage-list = القائمة
kits-line-published = نشرها
kits-line-same = أخذها، محدّثة
kits-line-behind = أخذها، نسخة أقدم
kits-line-over = أخذها ثم توقف
kits-outcomes = ماذا أعطت
kits-outcomes-empty = لم يقل أحد بعد ماذا أعطت.
kits-outcome-numbers = { $times ->
    [one] مرة واحدة
    [two] مرتان
    [few] { $times } مرات
   *[other] { $times } مرة
  }، { $people ->
    [one] حضر شخص واحد
    [two] حضر شخصان
    [few] حضر { $people } أشخاص
   *[other] حضر { $people } شخصاً
  }
kits-outcome-words = ماذا أعطت عندنا
kits-outcome-words-hint = جملة أو جملتان. بلا اسم ولا رقم.
kits-outcome-times = كم مرة قمتم بها
kits-outcome-people = كم شخصاً حضر في المجموع
kits-outcome-keep = حفظ

kits-files-title = حقائب عبر الملفات
kits-files-lead = لنقل حقيبة بين بيتين من Essaim، حتى بلا شبكة.
kits-file-bring = إحضار ملف
kits-file = الملف
kits-file-hint = ملف ينتهي بـ .essaim-kit، لا يتجاوز 512 كيلوبايت.
kits-file-read = قراءة هذا الملف
kits-file-refuse = عدم حفظه
kits-waiting-title = من بيت غير معروف بعد
kits-waiting-lead = اتصلوا بهذا البيت. قارنوا البصمة علامة علامة قبل أن تثقوا به.
kits-house = البيت
kits-fingerprint = بصمة مفتاحه
kits-brought = أُحضر
kits-by-on = من { $who }، في { $day }
kits-trust = الثقة به وحفظ الحقيبة
kits-trust-direction = الإدارة تقارن البصمة وتقرر.
kits-houses = البيوت الموثوقة
kits-houses-empty = لا بيت آخر بعد.

kits-everyone-title = ما تنقله المراكز بعضها إلى بعض
kits-everyone-lead = الفكرة الجيدة تنتقل من مركز إلى آخر. هذا ما يدور بينها.
kits-everyone-empty = لا شيء يدور بعد.
kits-everyone-by = من صنع { $x }

kits-refusal-licence = اختاروا رخصة.
kits-refusal-licence-kept = هذه الحقيبة من حقيبة CC BY-SA: تحتفظ بالرخصة نفسها.
kits-refusal-language = اختاروا لغة.
kits-refusal-contact = ينقص اسم الشخص الذي يُتصل به.
kits-refusal-phone = لا يمكن قراءة هذا الرقم. مثلاً: 03 53 01 62 10.
kits-refusal-agreement = اطلبوا موافقة هذا الشخص، ثم ضعوا العلامة.
kits-refusal-long = هذا طويل جداً. احتفظوا بالمهم.
kits-refusal-traces = { $n ->
    [one] بقي في النص اسم أو رقم أو عنوان. احذفوه، أو قولوا إنه عام.
   *[other] بقيت في النص { $n } أسماء أو أرقام أو عناوين. احذفوها، أو قولوا إنها عامة.
  }
kits-refusal-nir = في النص رقم ضمان اجتماعي. احذفوه أولاً.
kits-refusal-speaks = هذه الكلمات تخرج مع الحقيبة. احذفوا منها رقم أي شخص أو عنوانه أو اسمه.
kits-refusal-nothing-new = لم يتغيّر شيء منذ النسخة الأخيرة.
kits-refusal-withdrawn = سُحبت هذه الحقيبة من الشبكة.
kits-refusal-own = هذه حقيبتكم. غيّروها حيث صنعتموها.
kits-refusal-adopted = لديكم هذه الحقيبة بالفعل. هي في « المأخوذ من الآخرين ».
kits-refusal-nothing-newer = لديكم النسخة الأخيرة بالفعل.
kits-refusal-choices = { $n ->
    [one] بقي اختيار واحد.
    [two] بقي اختياران.
   *[other] بقيت { $n } اختيارات.
  }
kits-refusal-changed = تغيّر شيء أثناء قراءتكم. انظروا من جديد ثم اختاروا.
kits-refusal-gone = المسودة لم تعد هنا. يمكنكم أخذ الحقيبة من جديد.
kits-refusal-full = لدى مركزكم من هذا النوع كل ما يمكنه حفظه. احذفوا واحدا ثم أعيدوا المحاولة.
kits-refusal-cannot-write = لا يمكن كتابة هذا المحتوى هنا. لم يتغيّر شيء.
kits-refusal-nothing-to-propose = لم تغيّروا شيئاً في هذه الحقيبة.
kits-refusal-no-source = هذه الحقيبة من بيت آخر. اتصلوا بالشخص المذكور.
kits-refusal-settled = لهذا الاقتراح جواب بالفعل.
kits-refusal-reason = اكتبوا لماذا. سيقرأ المركز الآخر جوابكم.
kits-refusal-words = اكتبوا بضع كلمات.
kits-refusal-number = اكتبوا عدداً، مثلاً 12.
kits-file-missing = اختاروا ملفاً.
kits-file-too-big = هذا الملف كبير جداً. الحد 512 كيلوبايت.
kits-file-not-a-kit = هذا الملف ليس حقيبة من Essaim.
kits-file-newer = هذا الملف من Essaim أحدث. حدّثوا هذا البيت ثم أعيدوا المحاولة.
kits-file-tampered = عُدّل هذا الملف. اطلبوا غيره من البيت الذي صنعه.
kits-file-unknown-kind = هذا البيت لا يعرف هذا النوع من الحقائب.
kits-file-newer-kind = هذه الحقيبة لـ Essaim أحدث. حدّثوا هذا البيت ثم أعيدوا المحاولة.
kits-file-traces = في هذا الملف رقم أو عنوان لم يُقل إنه عام. لم يُحفظ.
kits-file-clash = حقيبة أخرى تحمل هذا الرقم. لم يُحفظ هذا الملف.
kits-file-already-here = هذه النسخة هنا بالفعل.
kits-file-too-many = خمسون ملفاً تنتظر بالفعل. على الإدارة أن تنظر فيها أولاً.

# used by prefix: kits-op-
kits-op-publish = نُشرت حقيبة: { $x }
kits-op-publish-again = نسخة جديدة من الحقيبة: { $x }
kits-op-withdraw = سُحبت حقيبة من الشبكة: { $x }
kits-op-adopt = أُخذت حقيبة: { $x }
kits-op-update = أُخذت تغييرات من المصدر: { $x }
kits-op-propose = أُرسل اقتراح: { $x }
kits-op-take-proposal = أُخذ اقتراح: { $x }
kits-op-decline = لم يؤخذ اقتراح: { $x }
kits-op-outcome = ماذا أعطت حقيبة: { $x }
kits-op-import = حقيبة من بيت آخر: { $x }
kits-op-demo = حقائب العرض
