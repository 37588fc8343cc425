#ifndef BSDSOCKETS_ROOM_H
#define BSDSOCKETS_ROOM_H

#include "lines.h"
#include <pthread.h>

/* How long, in seconds, one waits for whoever does not read. */
enum { ROOM_PATIENCE = 2 };

struct member;

/* Who is there. */
struct room {
    pthread_mutex_t lock;
    struct member *first;
};

struct member *room_enter(struct room *room, const char *name, int connection);
void room_say(struct member *speaker, const struct text *line);
char *room_next(struct member *member, size_t *length);
void room_leave(struct member *member);
int room_close(struct member *member);
struct timespec room_deadline(void);

#endif
