#include "demo.h"
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
