people-code-sent-lead = Le centre cherche ce prénom et ce numéro. S’il les connaît, un code arrive vite.
