### Pictures: what is refused, and what to do.

media-refusal-empty = Choose a picture.
media-refusal-bytes = This picture weighs more than 25 MB. Send a smaller one.
media-refusal-pixels = This picture has more than 50 million points. Send a smaller one.
media-refusal-heic = This picture is in the HEIC format of iPhones. Send it as JPEG: on the iPhone, Settings, Camera, Formats, “Most compatible”.
media-refusal-not-a-picture = This file is not a picture. Send a JPEG, PNG or WebP picture.
media-refusal-damaged = This picture is damaged. Send another one.
media-refusal-alt = Write in one sentence what the picture shows, for people who do not see it.
