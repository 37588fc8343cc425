/*
 * Who is in the chat room, and what waits to be sent to each. What one says waits for each of the
 * others in a queue of its own, so that one who reads slowly holds up nobody until that queue is
 * full, and then not for long: after that he is turned out. In Java: Room.java.
 */
#include "room.h"
#include "demo.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

/* Messages that may wait for one member; an address as text. */
enum { PENDING = 64, NAME = 32 };

/* One of those who are there. Who has left is kept while users need him. */
struct member {
    struct room *room;
    struct member *next;
    char name[NAME];
    int connection, users, gone, turned_out;
    char *waiting[PENDING];
    size_t lengths[PENDING], first, count;
    pthread_cond_t changed;
};

/* When patience ends. */
struct timespec room_deadline(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    now.tv_sec += ROOM_PATIENCE;
    return now;
}

/* Lets somebody in, whose connection is shut down if he is turned out. room_close frees him. */
struct member *room_enter(struct room *room, const char *name, int connection) {
    struct member *member = allocate(sizeof(*member));
    snprintf(member->name, sizeof(member->name), "%s", name);
    member->room = room;
    member->connection = connection;
    member->users = 1;
    pthread_cond_init(&member->changed, NULL);
    pthread_mutex_lock(&room->lock);
    member->next = room->first;
    room->first = member;
    pthread_mutex_unlock(&room->lock);
    return member;
}

/* Takes the first of the messages that wait. With the lock. */
static char *take(struct member *member, size_t *length) {
    char *message = member->waiting[member->first];
    *length = member->lengths[member->first];
    member->first = (member->first + 1) % PENDING;
    member->count--;
    pthread_cond_broadcast(&member->changed);
    return message;
}

/* Has a message wait: 1; 0 where there was no room in time. With the lock, but for while it waits. */
static int put(struct member *member, const char *message, size_t length) {
    struct timespec deadline = room_deadline();
    int late = 0;
    while (member->count == PENDING && !member->gone && late == 0) {
        late = pthread_cond_timedwait(&member->changed, &member->room->lock, &deadline);
    }
    if (member->gone || member->count == PENDING) {
        return member->gone;
    }
    size_t last = (member->first + member->count) % PENDING;
    member->waiting[last] = allocate(length);
    memcpy(member->waiting[last], message, length);
    member->lengths[last] = length;
    member->count++;
    pthread_cond_broadcast(&member->changed);
    return 1;
}

/* Takes one who is there out of the room: what waits is still to be had, no more comes. With the lock. */
static void remove_member(struct member *member) {
    struct member **link = &member->room->first;
    while (*link != NULL && *link != member) {
        link = &(*link)->next;
    }
    if (*link == member) {
        *link = member->next;
    }
    member->gone = 1;
    pthread_cond_broadcast(&member->changed);
}

/* Hangs up while he is there, and so before his connection is closed. With the lock. */
static void turn_out(struct member *member) {
    if (!member->gone) {
        size_t length;
        member->turned_out = 1;
        while (member->count > 0) {
            free(take(member, &length));
        }
        remove_member(member);
        shutdown(member->connection, SHUT_RDWR);
    }
}

/* One user less: the last frees him. With the lock. */
static void release(struct member *member) {
    size_t length;
    if (--member->users > 0) {
        return;
    }
    while (member->count > 0) {
        free(take(member, &length));
    }
    pthread_cond_destroy(&member->changed);
    free(member);
}

/* Gives a message to all but the speaker: those who are there now, for some may leave meanwhile. */
static void give(struct member *speaker, const char *message, size_t length) {
    size_t count = 0;
    for (struct member *other = speaker->room->first; other != NULL; other = other->next) {
        count++;
    }
    struct member **others = allocate((count + 1) * sizeof(struct member *));
    count = 0;
    for (struct member *other = speaker->room->first; other != NULL; other = other->next) {
        other->users++;
        others[count++] = other;
    }
    for (size_t i = 0; i < count; i++) {
        if (others[i] != speaker && !put(others[i], message, length)) {
            turn_out(others[i]);
        }
        release(others[i]);
    }
    free(others);
}

/* Gives what a member says to all the others, after his name. */
void room_say(struct member *speaker, const struct text *line) {
    size_t start = strlen(speaker->name) + strlen(": "), length = start + line->length + 1;
    char *message = allocate(length);
    snprintf(message, length, "%s: ", speaker->name);
    memcpy(message + start, line->bytes, line->length);
    message[length - 1] = '\n';
    pthread_mutex_lock(&speaker->room->lock);
    give(speaker, message, length);
    pthread_mutex_unlock(&speaker->room->lock);
    free(message);
}

/* The next message for a member, to be freed; NULL when he is gone and has had all. */
char *room_next(struct member *member, size_t *length) {
    pthread_mutex_lock(&member->room->lock);
    while (member->count == 0 && !member->gone) {
        pthread_cond_wait(&member->changed, &member->room->lock);
    }
    char *message = member->count == 0 ? NULL : take(member, length);
    pthread_mutex_unlock(&member->room->lock);
    return message;
}

/* A member leaves: what waits is still to be had, no more comes. */
void room_leave(struct member *member) {
    pthread_mutex_lock(&member->room->lock);
    remove_member(member);
    pthread_mutex_unlock(&member->room->lock);
}

/* Frees one who has left: whether he did not keep up. */
int room_close(struct member *member) {
    struct room *room = member->room;
    pthread_mutex_lock(&room->lock);
    int turned_out = member->turned_out;
    release(member);
    pthread_mutex_unlock(&room->lock);
    return turned_out;
}
