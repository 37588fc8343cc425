#include "demo.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* C has no exceptions: a call that failed ends the program with its name and the reason. */
int check(const char *call, int result) {
    if (result < 0) {
        perror(call);
        exit(EXIT_FAILURE);
    }
    return result;
}

/* Memory, all zero, to be freed. */
void *allocate(size_t size) {
    void *memory = calloc(1, size);
    check("calloc", memory == NULL ? -1 : 0);
    return memory;
}

/* A thread under way. What it is told has to last as long as it does. */
pthread_t start_thread(void *(*body)(void *), void *argument) {
    pthread_t thread;
    errno = pthread_create(&thread, NULL, body, argument);
    check("pthread_create", -errno);
    return thread;
}

/* The length of a line that getline(3) read, without the characters that end it. */
size_t line_length(const char *line, size_t length) {
    if (length > 0 && line[length - 1] == '\n') {
        length--;
    }
    if (length > 0 && line[length - 1] == '\r') {
        length--;
    }
    return length;
}

/* Prints text that may hold any byte, on a line of its own. */
void print_line(const char *before, const char *text, size_t length) {
    fputs(before, stdout);
    fwrite(text, 1, length, stdout);
    putchar('\n');
}
