# Read to a citizen at the telephone or the counter, and kept as it was read.

told-about-data = Your name, number and address are kept only so that we can answer you and ask you about this request. They are not published and are shown only to those who deal with it. How long they are kept, and how you can see or correct them, we tell you gladly.
