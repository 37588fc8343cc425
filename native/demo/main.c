/*
 * bsdsockets-demo NAME server|client HOST PORT: one end of a demo in plain C. It talks to any end
 * of the Java demos of the same name. A demo that is one program has no end: NAME ARGUMENT...
 * Exit status: 0 done, 1 a step failed, 2 bad arguments, 130 or
 * 143 a server stopped by SIGINT or SIGTERM.
 */
#include "lesson.h"
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BAD_ARGUMENTS = 2, LARGEST_PORT = 65535, SIGNALLED = 128 };

struct demo {
    const char *name;
    demo_end *server;
    demo_end *client;
};

static const struct demo demos[] = {
    {"tcp-echo", tcp_echo_server, tcp_echo_client},
    {"tcp-echo-errors", tcp_echo_errors_server, tcp_echo_errors_client},
    {"udp-echo", udp_echo_server, udp_echo_client},
    {"phone", phone_server, phone_client},
    {"udp-messages", udp_messages_server, udp_messages_client},
    {"chat", chat_server, chat_client},
    {"greeter", greeter_server, greeter_client},
    {"chat-room", chat_room_server, chat_room_client},
};

/* Ctrl-C: says so and ends; the kernel closes the sockets. Only async-signal-safe calls here. */
static void stop(int signal) {
    static const char message[] = "Stopped\n";
    ssize_t written = write(STDOUT_FILENO, message, sizeof(message) - 1);
    _exit(written < 0 ? EXIT_FAILURE : SIGNALLED + signal);
}

/* Ends a server cleanly on Ctrl-C and on kill. */
static void stop_on_signals(void) {
    struct sigaction action = {.sa_handler = stop};
    sigfillset(&action.sa_mask); /* said once, though both may come */
    check("sigaction", sigaction(SIGINT, &action, NULL));
    check("sigaction", sigaction(SIGTERM, &action, NULL));
}

/* Says how the program is called. */
static int usage(void) {
    fputs("Usage: bsdsockets-demo NAME server|client HOST PORT\nNAME is one of:\n", stderr);
    for (size_t i = 0; i < sizeof(demos) / sizeof(demos[0]); i++) {
        fprintf(stderr, "  %s\n", demos[i].name);
    }
    fputs("or: bsdsockets-demo NAME ARGUMENT...\n", stderr);
    print_lessons();
    return BAD_ARGUMENTS;
}

/* The demo of a name, NULL where there is none. */
static const struct demo *find(const char *name) {
    for (size_t i = 0; i < sizeof(demos) / sizeof(demos[0]); i++) {
        if (strcmp(demos[i].name, name) == 0) {
            return &demos[i];
        }
    }
    return NULL;
}

/* Whether a text is a port: digits only, 0 to 65535. */
static int is_port(const char *text) {
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && text[digits] == '\0' && digits <= strlen("65535") &&
           strtol(text, NULL, 10) <= LARGEST_PORT;
}

int main(int count, char *arguments[]) {
    setlocale(LC_ALL, "");
    setlocale(LC_CTYPE, "C.UTF-8");        /* what the demos say is UTF-8 in every locale */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* each line goes out at once, through a pipe too */
    if (count > 1 && run_lesson(count - 1, arguments + 1)) {
        return EXIT_SUCCESS;
    }
    const struct demo *demo = count == 5 ? find(arguments[1]) : NULL;
    if (demo == NULL) {
        return usage();
    }
    const char *role = arguments[2], *host = arguments[3], *port = arguments[4];
    if (!is_port(port)) {
        fprintf(stderr, "\"%s\" is no port: a number from 0 to 65535 is wanted\n", port);
        return BAD_ARGUMENTS;
    }
    if (strcmp(role, "server") == 0) {
        stop_on_signals();
        demo->server(host, port);
        puts("Stopped"); /* its own input has ended */
    } else if (strcmp(role, "client") == 0) {
        demo->client(host, port);
    } else {
        return usage();
    }
    return EXIT_SUCCESS;
}
