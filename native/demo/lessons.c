#include "lesson.h"
#include <stdio.h>
#include <string.h>

struct lesson {
    const char *name;
    lesson_run *run;
    int count;
    const char *takes;
};

static const struct lesson lessons[] = {
    {"http-get", http_get_run, 4, " HOST PORT PATH OUTPUT"},
    {"host-names", host_names_run, 1, " HOST"},
    {"glued-messages", glued_messages_run, 0, ""},
    {"time-wait", time_wait_run, 0, ""},
    {"sendall", sendall_run, 0, ""},
    {"handshake", handshake_run, 0, ""},
};

/* Runs the lesson that is named first, where the rest is what it takes: 1, or 0 if there is none. */
int run_lesson(int count, char *const arguments[]) {
    for (size_t i = 0; i < sizeof(lessons) / sizeof(lessons[0]); i++) {
        if (count == lessons[i].count + 1 && strcmp(lessons[i].name, arguments[0]) == 0) {
            lessons[i].run(arguments + 1);
            return 1;
        }
    }
    return 0;
}

/* Says which there are, on standard error. */
void print_lessons(void) {
    for (size_t i = 0; i < sizeof(lessons) / sizeof(lessons[0]); i++) {
        fprintf(stderr, "  %s%s\n", lessons[i].name, lessons[i].takes);
    }
}

/* The address 127.0.0.1 with any free port. */
struct sockaddr_in loopback(void) {
    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}
