/* Calls on descriptors of any kind: each says what it returned. */
#include "conformance.h"

#include <linux/sockios.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* eventfd(2) */
int try_eventfd(int initval, int flags) {
    int fd = eventfd((unsigned int)initval, flags);
    say_descriptor("eventfd", fd);
    return fd;
}

/* eventfd_read(3): the value */
void try_eventfd_read(int fd) {
    eventfd_t value = 0;
    int result = eventfd_read(fd, &value);
    say("eventfd_read", result < 0 ? result : (long)value);
}

/* eventfd_write(3), of a value below zero as one of 64 bits */
void try_eventfd_write(int fd, int value) {
    say("eventfd_write", eventfd_write(fd, (eventfd_t)value));
}

/* dup2(2): 0 for the number asked for */
void try_dup2(int fd, int number) {
    int result = dup2(fd, number);
    say("dup2", result < 0 ? result : result - number);
}

/* dup3(2): 0 for the number asked for */
void try_dup3(int fd, int number, int flags) {
    int result = dup3(fd, number, flags);
    say("dup3", result < 0 ? result : result - number);
}

/* ioctl(2) that gives an int: the int */
void try_ioctl(int fd, unsigned int request) {
    int value = 0;
    int result = ioctl(fd, request, &value);
    say("ioctl", result < 0 ? result : value);
}

/* ioctl(2) that takes an int */
void try_ioctl_set(int fd, unsigned int request, int value) {
    say("ioctl", ioctl(fd, request, &value));
}

/* sockatmark(3) */
void try_sockatmark(int fd) {
    say("sockatmark", sockatmark(fd));
}
