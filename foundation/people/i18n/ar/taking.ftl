# بياناتي

people-taking-title = بياناتي
people-taking-link = الاطلاع على بياناتي أو أخذها أو طلب محوها
people-taking-link-lead = كل ما يحفظه المركز عنك هو لك.
people-taking-lead = من حقك أن تقرأ كل ما يحفظه { $x } عنك، وأن تأخذ نسخة منه، وأن تطلب تصحيحه أو محوه. هذا مجاني.
people-taking-take = قراءة بياناتي أو أخذها
people-taking-helped = يأخذها الشخص بنفسه ببطاقته وأرقامه. ويمكن للإدارة أيضا أن تسلّمها له.
people-taking-notes = الملاحظات التي ائتمنتنا عليها مقفلة. اطلبها من الشخص الذي يرافقك أو من الإدارة.
people-taking-pin-hint = مرة أخرى، للتأكد من أنك أنت.
people-taking-read = القراءة هنا
people-taking-read-title = كل ما نعرفه عنك
people-taking-back = العودة إلى «بياناتي»
people-taking-erase = طلب محو كل شيء
people-taking-erase-lead = تصل الإدارة طلبك وتجيبك خلال شهر. لا يُمحى شيء قبل أن تتحدث معك.
people-taking-erase-act = أطلب محو كل شيء
people-taking-asked = طلبت يوم { $day } محو كل شيء.
people-taking-waits = لم تجب الإدارة بعد. غيّرت رأيك؟ تراجع عن طلبك في صفحتك، أو قل ذلك في الاستقبال.
people-taking-answered = جواب يوم { $day }، من { $who }: { $x }
people-taking-how = كيف تفعل
people-taking-how-card = أظهر بطاقتك أو اكتب كلماتك الثلاث، ثم أرقامك. ستعود إلى هنا.
people-taking-how-desk = ليست لديك بطاقة؟ اسأل في الاستقبال أو بالهاتف أو برسالة: الحق هو نفسه.
people-taking-who = مع من تتحدث
people-taking-call = لأي سؤال، اتصل بـ { $x } واطلب الإدارة.
people-taking-cnil = لم يناسبك الجواب، أو لم يصل بعد شهر؟ يمكنك أن تشتكي إلى CNIL التي تدافع عن حقوقك: CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07، أو على موقعها.

people-request-title = طلبات المحو
people-request-lead = هؤلاء يطلبون محو كل ما يُحفظ عنهم. يعطي القانون شهرا للجواب.
people-request-none = لا أحد ينتظر جوابا.
people-request-notice = { $n ->
    [one] شخص يطلب محو كل شيء: الجواب
    [two] شخصان يطلبان محو كل شيء: الجواب
    [few] { $n } أشخاص يطلبون محو كل شيء: الجواب
   *[other] { $n } شخصا يطلبون محو كل شيء: الجواب
}
people-request-line = طُلب يوم { $day } من طرف { $who }.
people-request-until = أجب قبل { $day }.
people-request-step-call = اتصل بالشخص: هل هو فعلا، وهل هذا ما يريده فعلا؟
people-request-step-copy = اعرض عليه أولا نسخة.
people-request-step-erase = ثم امحُ. يختفي الطلب مع البطاقة.
people-request-refuse = أو قل لماذا لم يُفعل ذلك
people-request-answer = جوابك
people-request-answer-hint = يقرؤه الشخص في صفحته. مثلا: هناك ملف جار، سنمحو في يونيو.
people-request-answer-act = إجابة
people-request-words = ‏{ $x } يطلب محو كل شيء
people-request-words-answered = طلب محو { $x }: أُجيب عنه
people-held-request = طلبات المحو
people-held-answer = الجواب
people-held-answered = أُجيب يوم

# used by prefix: people-told-
people-told-device = ‏{ $browser } على { $system }
people-told-device-unknown = جهاز
people-told-state-doubled-waiting = كان على القائمة
people-told-blocked-no-channel = لا شيء يصل إليه
people-told-blocked-refused = لا يريد
people-told-kind-email = بريد آخر
people-told-kind-phone = هاتف آخر
people-told-kind-note = ملاحظة
people-told-kind-quotient = المعامل العائلي
people-told-kind-confirmed = المكان مؤكد
people-told-kind-waiting = قائمة الانتظار
people-told-kind-offered = عُرض مكان
people-told-kind-offer-over = انتقل المكان إلى الشخص التالي
people-told-kind-cancelled = أُلغي التسجيل
people-told-kind-list-cancelled = أُلغي النشاط
people-told-kind-session-moved = نُقلت الحصة
people-told-kind-session-cancelled = أُلغيت الحصة
people-told-kind-session-restored = عادت الحصة
people-told-kind-waiting-over = انتهت قائمة الانتظار
people-told-kind-doubled = على القائمة من قبل
people-told-kind-positioned = عرف من أين يبدأ
people-told-kind-session-attended = حضر جلسة
people-told-kind-level-started = بدأ مستوى
people-told-kind-level-done = أنهى مستوى
people-told-kind-evaluated = أجاب عن أسئلة النهاية
people-told-kind-self-evaluated = قال أين وصل
people-told-kind-withdrawn = سُحب
# used by prefix: people-channel-
people-channel-desk = في الاستقبال
people-channel-image = صورة
