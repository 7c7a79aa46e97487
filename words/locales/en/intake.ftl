attempt-no-answer = x
