#ifndef BSDSOCKETS_LESSON_H
#define BSDSOCKETS_LESSON_H

#include "demo.h"
#include <netinet/in.h>

/* A demo that is one program, not a server and a client: it shows something and returns. */
typedef void lesson_run(char *const arguments[]);

lesson_run http_get_run;
lesson_run host_names_run;
lesson_run glued_messages_run;
lesson_run time_wait_run;
lesson_run sendall_run;
lesson_run handshake_run;

int run_lesson(int count, char *const arguments[]);
void print_lessons(void);
struct sockaddr_in loopback(void);

#endif
