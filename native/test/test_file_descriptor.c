#include "bridge.h"
#include "check.h"

/* Behind the fake JNI a java.io.FileDescriptor is its number. */
static jobject descriptor_of(jint fd) {
    return fake_ints(&fd, 1);
}

static void without_the_field_there_is_no_way(void) {
    fake_has_field(false);
    CHECK_EQ(0, file_descriptor_learn(fake_env()));
    CHECK(!fake_take_exception());
    CHECK_EQ(-ENOSYS, NATIVE(getFd)(fake_env(), NULL, descriptor_of(7)));
    CHECK_EQ(-ENOSYS, NATIVE(setFd)(fake_env(), NULL, descriptor_of(7), 8));
}

static void without_the_class_the_exception_stays(void) {
    fake_has_classes(false);
    CHECK_EQ(-1, file_descriptor_learn(fake_env()));
    CHECK(fake_take_exception());
}

static void reads_and_writes_the_number(void) {
    CHECK_EQ(0, file_descriptor_learn(fake_env()));
    jobject descriptor = descriptor_of(7);
    CHECK_EQ(7, NATIVE(getFd)(fake_env(), NULL, descriptor));
    CHECK_EQ(0, NATIVE(setFd)(fake_env(), NULL, descriptor, 8));
    CHECK_EQ(8, NATIVE(getFd)(fake_env(), NULL, descriptor));
    CHECK_EQ(-1, NATIVE(getFd)(fake_env(), NULL, descriptor_of(-1)));
}

int main(void) {
    RUN(without_the_field_there_is_no_way);
    RUN(without_the_class_the_exception_stays);
    RUN(reads_and_writes_the_number);
    return 0;
}
