accounts-sign-in-title = الدخول إلى فضاء الفريق
accounts-sign-in-lead = هذه الصفحة للموظفين والمتطوعين في المركز.
accounts-sign-in-demo = عرض تجريبي: العنوان هو fabrice@jean-ferrat.example وكلمة السر «essaim-demonstration».
accounts-email = بريدك الإلكتروني
accounts-password = كلمة السر
accounts-sign-in = دخول
accounts-sign-in-card = لديك بطاقة؟
accounts-sign-in-card-lead = السكان والمتطوعون: أظهر بطاقتك، أو اكتب أرقامك الأربعة.
accounts-sign-in-card-link = الدخول ببطاقتي
accounts-sign-in-resident = هل أنت من السكان؟ لا تحتاج إلى حساب.
accounts-sign-in-resident-link = مشاهدة البرنامج
accounts-sign-out = خروج
accounts-hello = مرحبا { $x }
accounts-network = الشبكة
accounts-centres = مراكزك
accounts-no-centre = لم يعطك أي مركز دورا بعد. اسأل الإدارة.
accounts-centre-settings = الإعدادات
accounts-centre-history = ما تم فعله
accounts-actions = آخر أعمالي
accounts-devices = أجهزتك
accounts-device-here = هذا الجهاز
accounts-device-end = إغلاق هذا الجهاز
accounts-device-unknown = جهاز
accounts-own = حسابي
accounts-password-title = تغيير كلمة السر
accounts-password-lead = ستُغلق أجهزتك الأخرى، ويبقى هذا الجهاز مفتوحا.
accounts-password-current = كلمة السر الحالية
accounts-password-wanted = كلمة السر الجديدة
accounts-password-hint = 12 حرفا على الأقل. ثلاث كلمات لا علاقة بينها تصنع كلمة سر جيدة.
accounts-password-keep = احفظ كلمة السر هذه
accounts-password-back = الرجوع دون تغيير
accounts-password-words = تم تغيير كلمة السر

accounts-device-on = ‏{ $browser } على { $system }
accounts-device-seen = آخر استعمال: { $x }
# used by prefix: accounts-opened-
accounts-opened-password = فُتح بكلمة السر، { $x }
accounts-opened-passkey = فُتح بمفتاح الدخول، { $x }
accounts-opened-provider = فُتح بحساب الشبكة، { $x }
accounts-opened-card = فُتح بالبطاقة ورمزها، { $x }
accounts-devices-end = إغلاق جميع الأجهزة الأخرى

accounts-code-title = رمزك
accounts-code-lead = كلمة سر { $x } صحيحة. بقيت خطوة واحدة.
accounts-code-back = البدء من جديد
accounts-code-telephone = الرمز المكوّن من 6 أرقام في هاتفك
accounts-code-hint = تجده في التطبيق الذي قرأت به المربع الصغير. ويصلح أيضاً رمز مطبوع.
accounts-code-paper = أحد رموزك المطبوعة
accounts-code-paper-hint = اثنتا عشرة علامة، مثل abcd-efgh-jkmn. كل رمز يُستعمل مرة واحدة.
accounts-code-lost = فقدت الهاتف والرموز المطبوعة؟ اطلب من المسؤول عن الجهاز أن يعيد ضبط حسابك.

accounts-security-title = ما يفتح حسابي
accounts-security-lead = كلمة السر قد تُخمَّن أو تُسرق. مع دليل ثانٍ لا تعود وحدها كافية.
accounts-security-open = كلمة السر والهاتف والرموز المطبوعة ومفاتيح الدخول
accounts-security-wanted = يطلب مركزك من الفريق كله دليلاً ثانياً.
accounts-telephone-heading = رموز الهاتف
accounts-telephone-is-on = عند كل دخول يُطلب رمز من هاتفك.
accounts-telephone-is-off = تطبيق في الهاتف يعطي رمزاً من ستة أرقام يتغير كل ثلاثين ثانية.
accounts-telephone-begin = تفعيل
accounts-telephone-off = التوقف عن طلب الرمز
accounts-telephone-title = رموز هاتفك
accounts-telephone-step-app = افتح تطبيقاً للرموز: Aegis أو FreeOTP أو Google Authenticator أو غيرها.
accounts-telephone-step-square = اقرأ به هذا المربع الصغير.
accounts-telephone-step-code = اكتب أول رمز يظهر فيه.
accounts-telephone-square = مربع صغير يُقرأ بتطبيق الرموز
accounts-telephone-key = بدون كاميرا، انسخ هذا المفتاح:
accounts-telephone-first = الرمز الأول، من 6 أرقام
accounts-telephone-on = طلب رمز عند كل دخول
accounts-telephone-words-on = فُعّلت رموز الهاتف
accounts-telephone-words-off = أُزيلت رموز الهاتف
accounts-enrol-lead = يطلب مركزك من الفريق كله دليلاً ثانياً. يتم ذلك مرة واحدة في دقيقتين.
accounts-enrol-on = الدخول بهذا الرمز
accounts-codes-heading = الرموز المطبوعة
accounts-codes-left = { $x ->
    [0] لم يبق أي رمز.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $x } رموز.
   *[other] بقي { $x } رمزاً.
}
accounts-codes-draw = طباعة عشرة رموز جديدة
accounts-codes-words = طُبعت عشرة رموز جديدة
accounts-codes-title = رموزك العشرة للطباعة
accounts-codes-lead = تفيدك يوم تفقد الهاتف. كل رمز يُستعمل مرة واحدة.
accounts-codes-once = لن تُعرض مرة أخرى. والرموز السابقة لم تعد صالحة.
accounts-codes-print = طباعة
accounts-codes-kept = احتفظت بها
accounts-proof-title = هل أنت حقاً صاحب الحساب؟
accounts-proof-lead = هذا الإجراء يمسّ مفاتيح المنصة. لم يضع شيء مما كتبته.
accounts-proof-either = كلمة السر أو الرمز المكوّن من 6 أرقام في الهاتف
accounts-proof-go-on = متابعة

accounts-sign-in-provider = الدخول عبر { $x }
accounts-proof-provider = التأكيد عبر { $x }
accounts-codes-none = لم يبق لديك أي رمز مطبوع. بدون هاتف ولا مفتاح لن تستطيع الدخول: اطبع رموزاً جديدة.
accounts-passkeys-title = مفاتيح الدخول
accounts-passkeys-lead = مفتاح الدخول يفتح بلا كلمة سر، بالإصبع أو الوجه أو رمز الجهاز. لا يُخمَّن ولا يُنسخ.
accounts-passkeys-open = عرض المفاتيح وإضافتها
accounts-passkeys-empty = ليس لديك أي مفتاح دخول بعد.
accounts-passkeys-count = { $x ->
    [0] ليس لديك أي مفتاح بعد.
    [one] لديك مفتاح واحد.
    [two] لديك مفتاحان.
    [few] لديك { $x } مفاتيح.
   *[other] لديك { $x } مفتاحاً.
}
accounts-passkey-add = إضافة مفتاح
accounts-passkey-name = اسم المفتاح
accounts-passkey-name-hint = لتتعرّف عليه: «هاتفي»، «حاسوب الاستقبال».
accounts-passkey-make = إضافة هذا المفتاح
accounts-passkey-rename = تغيير الاسم
accounts-passkey-remove = إزالة المفتاح
accounts-passkey-use = استعمال مفتاح دخول
accounts-passkey-refused = لم يعط الجهاز أي مفتاح. حاول من جديد أو ادخل بكلمة السر.
accounts-passkey-script = مفاتيح الدخول تحتاج إلى JavaScript، وهذا المتصفح لا يستعمله. كلمة السر والرموز تكفي.
accounts-passkey-used = استُعمل { $x }
accounts-passkey-made = أُضيف { $x } ولم يُستعمل بعد
accounts-passkey-words-on = أُضيف مفتاح دخول: { $x }
accounts-passkey-words-name = تغيّر اسم مفتاح دخول: { $x }
accounts-passkey-words-off = أُزيل مفتاح دخول: { $x }

accounts-refusal-email-invalid = هذا العنوان غير كامل. يلزم اسم ثم @ ثم نطاق، مثل lea@centre.fr.
accounts-refusal-email-taken = هذا العنوان له حساب من قبل.
accounts-refusal-name-missing = اكتب الاسم الأول كما سيراه الفريق.
accounts-refusal-password-short = يلزم 12 حرفا على الأقل. ثلاث كلمات تحبها تكفي.
accounts-refusal-password-common = كلمة السر هذه سهلة التخمين. خذ ثلاث كلمات لا علاقة بينها.
accounts-refusal-wrong = العنوان أو كلمة السر غير صحيح. تحقق من الأحرف الكبيرة ثم أعد المحاولة.
accounts-refusal-too-many = محاولات كثيرة. انتظر ربع ساعة أو اسأل الإدارة.
accounts-refusal-disabled = هذا الحساب مغلق. اسأل إدارة المركز.
accounts-refusal-wrong-current = هذه ليست كلمة السر الحالية. تحقق من الأحرف الكبيرة ثم أعد المحاولة.
accounts-refusal-second-step = هذا الحساب يطلب دليلاً ثانياً.
accounts-refusal-code-wrong = هذا الرمز غير صحيح. انتظر الرمز التالي ثم حاول من جديد: كل رمز يُستعمل مرة واحدة.
accounts-refusal-code-too-many = محاولات كثيرة. انتظر ربع ساعة أو اسأل الإدارة.
accounts-refusal-code-not-begun = تمّ ذلك من قبل، أو مضى عليه وقت طويل. ابدأ من جديد.
accounts-refusal-proof-wrong = غير صحيح. تحقق من الأحرف الكبيرة ثم حاول من جديد.
accounts-refusal-proof-too-many = محاولات كثيرة. انتظر ربع ساعة.
accounts-refusal-passkey-not-begun = مضى وقت طويل. حاول من جديد.
accounts-refusal-passkey-unknown = هذا المفتاح لا يفتح أي حساب هنا. ادخل بكلمة السر.
accounts-refusal-passkey-name = أعط المفتاح اسماً.
accounts-refusal-passkey-impossible = مفاتيح الدخول تحتاج إلى عنوان https له اسم، وعنوان هذه المنصة ليس كذلك.
accounts-refusal-provider-unreachable = ‏{ $x } لا يجيب. حاول لاحقاً أو ادخل بكلمة السر.
accounts-refusal-provider-declined = ‏{ $x } لم يفتح. حاول من جديد أو ادخل بكلمة السر.
accounts-refusal-provider-not-begun = استغرق ذلك وقتاً طويلاً أو بدأ في متصفح آخر. حاول من جديد.
accounts-refusal-provider-broken = جواب { $x } غير سليم. أخبر المسؤول عن الجهاز.
accounts-refusal-provider-unverified = ‏{ $x } لم يتحقق من بريدك الإلكتروني. اطلب التحقق لديهم أو ادخل بكلمة السر.
accounts-refusal-provider-no-account = ليس لعنوانك حساب مفتوح هنا. اسأل إدارة المركز.
accounts-refusal-provider-someone-else = ‏{ $x } فتح لشخص آخر غيرك.

accounts-choice-title = اختر كلمة السر الخاصة بك
accounts-choice-lead = كلمة السر التي أُعطيت لك تصلح مرة واحدة فقط. اختر الآن كلمتك الخاصة: لن يعرفها أحد غيرك.
accounts-refusal-password-given = هذه هي كلمة السر التي أُعطيت لك. اختر كلمة أخرى.
accounts-refusal-given-expired = أُعطيت كلمة السر هذه منذ أكثر من 14 يومًا. اطلب كلمة أخرى من الإدارة.
