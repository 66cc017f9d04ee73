from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0003_user_verbs'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='event',
            field=models.CharField(blank=True, help_text='The type of what it states; empty: none known', max_length=20),
        ),
        migrations.AddField(
            model_name='claim',
            name='context',
            field=models.JSONField(default=list),
        ),
    ]
