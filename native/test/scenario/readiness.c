#include "scenario.h"
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { AT_MOST_MILLISECONDS = 5000 };

static char buffer[100];

/* poll.readable */
static void readable(void) {
    struct pair pair = connected();
    struct pollfd asked = {.fd = pair.client, .events = POLLIN};
    returned("poll with nothing there", poll(&asked, 1, 0));
    must("send", (int)send(pair.server, "hello", 5, 0));
    returned("poll with data there", poll(&asked, 1, AT_MOST_MILLISECONDS));
    must("recv", (int)recv(pair.client, buffer, 2, 0));
    returned("poll with some left", poll(&asked, 1, 0));
    must("recv", (int)recv(pair.client, buffer, 3, 0));
    returned("poll with all read", poll(&asked, 1, 0));
    close(pair.server);
    returned("poll at the end", poll(&asked, 1, AT_MOST_MILLISECONDS));
}

/* Tells which events poll(2) reported. */
static void tell_events(const char *what, short events) {
    static const struct {
        short bit;
        const char *name;
    } all[] = {{POLLIN, " POLLIN"},
               {POLLRDHUP, " POLLRDHUP"},
               {POLLHUP, " POLLHUP"},
               {POLLERR, " POLLERR"}};
    char text[100] = "";
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        if ((events & all[i].bit) != 0) {
            strcat(text, all[i].name);
        }
    }
    told(what, text[0] == '\0' ? text : text + 1);
}

/* poll.hangup */
static void hangup(void) {
    struct pair pair = connected();
    struct pollfd watched = {.fd = pair.client, .events = POLLIN | POLLRDHUP};
    struct pollfd unwatched = {.fd = pair.client};
    must("shutdown", shutdown(pair.server, SHUT_WR));
    must("poll", poll(&watched, 1, AT_MOST_MILLISECONDS));
    tell_events("poll told of the half close", watched.revents);
    returned("poll without interest", poll(&unwatched, 1, 0));
    reset(pair.server);
    returned("poll without interest after the reset", poll(&unwatched, 1, AT_MOST_MILLISECONDS));
    must("poll", poll(&watched, 1, 0));
    tell_events("poll told of the reset", watched.revents);
}

/* epoll.edge */
static void edge(void) {
    struct pair pair = connected();
    int epoll = must("epoll_create1", epoll_create1(0));
    struct epoll_event asked = {.events = EPOLLIN | EPOLLET}, told_of;
    must("epoll_ctl", epoll_ctl(epoll, EPOLL_CTL_ADD, pair.client, &asked));
    must("send", (int)send(pair.server, "hello", 5, 0));
    returned("edge: first epoll_wait", epoll_wait(epoll, &told_of, 1, AT_MOST_MILLISECONDS));
    returned("edge: epoll_wait with the data unread", epoll_wait(epoll, &told_of, 1, 0));
    must("send", (int)send(pair.server, "hello", 5, 0));
    returned("edge: epoll_wait when more came",
             epoll_wait(epoll, &told_of, 1, AT_MOST_MILLISECONDS));
    asked.events = EPOLLIN;
    must("epoll_ctl", epoll_ctl(epoll, EPOLL_CTL_MOD, pair.client, &asked));
    returned("level: first epoll_wait", epoll_wait(epoll, &told_of, 1, 0));
    returned("level: epoll_wait with the data unread", epoll_wait(epoll, &told_of, 1, 0));
    must("recv", (int)recv(pair.client, buffer, 10, MSG_WAITALL));
    returned("level: epoll_wait with all read", epoll_wait(epoll, &told_of, 1, 0));
}

const struct scenario readiness[] = {
    {"poll.readable", readable},
    {"poll.hangup", hangup},
    {"epoll.edge", edge},
    {NULL, NULL},
};
